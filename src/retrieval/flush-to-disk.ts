import { open } from 'node:fs/promises';

/** Returns when what was written to the file, or the names in the folder, are on the disk. */
export const flushToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
