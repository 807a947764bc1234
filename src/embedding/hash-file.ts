import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Fewer, larger reads: 58 MB of model files are hashed at every start. */
const READ_BYTES = 1 << 20;

/** SHA-256 of a file in lower-case hexadecimal, or null where there is no such file. */
export const hashFile = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: READ_BYTES }), hash);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
};
