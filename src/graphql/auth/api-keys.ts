import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../domain/principal.js';
import type { AccessRepository, ApiKey } from '../../store/access-repository.js';
import type { AuditRepository } from '../../store/audit-repository.js';
import type { GraphStore } from '../../store/graph-store.js';
import { hashToken } from './hash-token.js';
import { makeToken } from './make-token.js';

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
    const record = { id: randomUUID(), actor: by.subject, role: by.role, action, subjectId, at };
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
