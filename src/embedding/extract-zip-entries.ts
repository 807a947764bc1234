import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks the named entries of a zip file to the given paths, making their folders.
 * @param targets entry's name → path to write
 * @throws Error when the file is no whole zip or lacks an entry
 */
export const extractZipEntries = async (zipPath: string, targets: ReadonlyMap<string, string>): Promise<void> => {
  const missing = new Set(targets.keys());
  const zip = await openPromise(zipPath);
  // The loop closes the file, also when it is left by an error.
  for await (const entry of zip.eachEntry()) {
    const target = targets.get(entry.fileName);
    if (target === undefined) continue;
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    missing.delete(entry.fileName);
  }
  if (missing.size > 0) throw new Error(`${zipPath} lacks ${[...missing].join(', ')}`);
};
