import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';

/** The token for a running service: the one given, the configured one, or on this machine the one in the data folder. Throws when there is none. */
export const findToken = async (
  given: string | null,
  url: string,
  { adminToken, dataFolder }: Pick<Config, 'adminToken' | 'dataFolder'>,
): Promise<string> => {
  if (given !== null) return given;
  if (adminToken !== null) return adminToken;
  // The token of this folder's service is nobody else's business.
  if (!/^(?:127\.|localhost$|\[?::1\]?$)/u.test(new URL(url).hostname)) throw new Error(`give a token for ${url} with --token`);
  const file = join(dataFolder, 'admin-token');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `there is no token for the service at ${url} in ${file}: give one with --token, or set DATA_DIR or ADMIN_TOKEN as for the service`,
      { cause },
    );
  }
};
