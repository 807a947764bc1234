import { open } from 'node:fs/promises';

/** Writes a new file from its parts and returns when it is on the disk, not merely in the system's cache. */
export const writeDurably = async (file: string, parts: readonly (Uint8Array | string)[]): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    for (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
