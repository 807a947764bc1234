import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';

/** The token for a running service: the one given, the configured one, or the one it keeps in its data folder. Throws when there is none. */
export const findToken = async (
  given: string | null,
  { adminToken, dataFolder }: Pick<Config, 'adminToken' | 'dataFolder'>,
): Promise<string> => {
  if (given !== null) return given;
  if (adminToken !== null) return adminToken;
  const file = join(dataFolder, 'admin-token');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `a service runs, but there is no token for it in ${file}: give one with --token, or set DATA_DIR or ADMIN_TOKEN as for the service`,
      { cause },
    );
  }
};
