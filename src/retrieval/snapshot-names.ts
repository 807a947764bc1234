import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';

/** What a folder that is still being written begins with. */
export const UNFINISHED = 'unfinished-';

const NAME = /^revision-(\d+)-[\da-f-]+$/u;

/** Named by revision; the second part keeps a later snapshot of the same revision from colliding with the first. */
export const snapshotName = (revision: number): string => `revision-${String(revision)}-${randomUUID()}`;

const revisionOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? -1);

/** Names of the finished snapshots in a folder, highest revision first; none when there is no folder. */
export const listSnapshots = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).sort((one, other) => revisionOf(other) - revisionOf(one) || (one < other ? -1 : 1));
};

/** Names of folders whose writing was cut short. */
export const listUnfinished = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith(UNFINISHED));
};
