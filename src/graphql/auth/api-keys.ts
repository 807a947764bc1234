import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../domain/access.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { AccessRepository, ApiKey, AuditRepository } from '../../store/repositories/access-repository.js';

/** 32 random bytes in base64url: beyond guessing. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a token in hex: what is stored and compared instead of it. Tokens are long and random, so no salt is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Readable and writable for the service's own user only. */
const OWNER_ONLY = 0o600;

export interface AdminToken {
  readonly token: string;
  /** Where it is kept; `null`: it comes from the configuration. */
  readonly file: string | null;
}

/**
 * The admin's token: the configured one, else the one kept in `<dataFolder>/admin-token`, else a new one that is kept there.
 * Deleting the file and restarting replaces a token that got out.
 */
export const loadAdminToken = async ({
  configured,
  dataFolder,
}: {
  readonly configured: string | null;
  readonly dataFolder: string;
}): Promise<AdminToken> => {
  if (configured !== null) return { token: configured, file: null };
  const file = join(dataFolder, 'admin-token');
  await mkdir(dataFolder, { recursive: true });
  const kept = (await readIfPresent(file)) ?? (await createToken(file));
  if (kept === '') throw new Error(`${file} is empty: delete it and start again`);
  await chmod(file, OWNER_ONLY);
  return { token: kept, file };
};

const readIfPresent = async (file: string): Promise<string | null> => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
};

/** Written beside and linked into place: of processes that start at once, the first one's token counts, and none reads half of it. */
const createToken = async (file: string): Promise<string> => {
  const token = makeToken();
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${token}\n`, { mode: OWNER_ONLY });
  try {
    await link(draft, file);
    return token;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return (await readIfPresent(file)) ?? '';
    throw error;
  } finally {
    await unlink(draft);
  }
};

const isFileError = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Tells our keys from other tokens, to readers and to secret scanners. */
const PREFIX = 'pc_';

/** For so long another replica may still accept a key after its withdrawal; here it is refused at once. */
const CACHE_MILLISECONDS = 3_000;

/** Bounds memory when someone tries many keys. */
const CACHE_ENTRIES = 10_000;

export interface ApiKeys {
  /** Whose token this is; `null` when it is none of ours or was withdrawn. */
  principalOf(token: string): Promise<Principal | null>;
  /** Makes a key. The token is returned this once; only its hash is kept. */
  create(key: Pick<ApiKey, 'name' | 'role' | 'customerId'>, by: Principal): Promise<{ readonly apiKey: ApiKey; readonly token: string }>;
  list(): Promise<readonly ApiKey[]>;
  /** Whether there was such a key; it is gone now. */
  withdraw(id: string, by: Principal): Promise<boolean>;
}

export interface ApiKeysDependencies {
  readonly access: AccessRepository;
  readonly audit: AuditRepository;
  readonly store: Pick<GraphStore, 'transaction'>;
}

export const createApiKeys = ({ access, audit, store }: ApiKeysDependencies): ApiKeys => {
  const cache = new LRUCache<string, { readonly apiKey: ApiKey | null }>({ max: CACHE_ENTRIES, ttl: CACHE_MILLISECONDS });

  const find = async (hash: string): Promise<ApiKey | null> => {
    const cached = cache.get(hash);
    if (cached !== undefined) return cached.apiKey;
    const apiKey = await access.findByHash(hash);
    cache.set(hash, { apiKey });
    return apiKey;
  };

  const recordAudit = async (action: string, subjectId: string, by: Principal, at: string): Promise<void> => {
    const record = { id: randomUUID(), actor: by.subject, role: by.role, action, subjectId, note: null, at };
    await store.transaction(async (transaction) => audit.record(transaction, record));
  };

  return {
    async principalOf(token) {
      if (!token.startsWith(PREFIX)) return null;
      const apiKey = await find(hashToken(token));
      return apiKey === null ? null : { subject: apiKey.id, role: apiKey.role, customerId: apiKey.customerId };
    },

    async create({ name, role, customerId }, by) {
      const token = `${PREFIX}${makeToken()}`;
      const apiKey = { id: randomUUID(), name, role, customerId, createdAt: new Date().toISOString() };
      // First: a record without key is better than a key without record.
      await recordAudit('createApiKey', apiKey.id, by, apiKey.createdAt);
      await access.create(apiKey, hashToken(token));
      return { apiKey, token };
    },

    list: () => access.list(),

    async withdraw(id, by) {
      const known = (await access.list()).some((apiKey) => apiKey.id === id);
      if (!known) return false;
      await access.delete(id);
      cache.clear();
      await recordAudit('deleteApiKey', id, by, new Date().toISOString());
      return true;
    },
  };
};
