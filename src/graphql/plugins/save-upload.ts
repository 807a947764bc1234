import { randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../domain/problem.js';

export interface UploadPart {
  readonly folder: string;
  readonly filename: string;
  /** Its media type. */
  readonly type: string;
  readonly maxFileBytes: number;
}

/** Nobody asks for an upload by name, so it can go when the last `File` that stands for it is gone. */
const abandoned = new FinalizationRegistry<string>((path) => void rm(path, { force: true }).catch(() => undefined));

/** Writes a file to disk as it comes in. The returned `File` reads from there, so its size does not count in memory. */
export const saveUpload = async (stream: Readable, { folder, filename, type, maxFileBytes }: UploadPart): Promise<File> => {
  // A body that ends too soon makes the parser tell so whenever it likes: before the pipeline below listens, and after.
  stream.on('error', () => undefined);
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if ('truncated' in stream && stream.truncated === true)
      throw new Problem('TOO_LARGE', `The file has more than ${String(maxFileBytes)} bytes.`);
    const file = new File([await openAsBlob(path, { type })], filename, { type });
    abandoned.register(file, path);
    return file;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};
