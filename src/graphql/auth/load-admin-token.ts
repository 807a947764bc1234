import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeToken } from './make-token.js';

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
