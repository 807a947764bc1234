import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the disk has everything committed so far. */
export type LogSync = () => Promise<void>;

/**
 * Grafeo 0.6.0 hands a commit to the operating system at once, so that it outlives the process, but tells the disk only every 100 ms and
 * has no option for more. This asks the disk itself. Commits that wait at the same time share one request.
 */
export const createLogSync = (logFolder: string): LogSync => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = syncFolder(logFolder).finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return start();
    // The request under way may have begun before this commit: wait for the one after it.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
};

/** Times that the folder is looked into, and ms between: while the log is folded into the main file there may be none for a moment. */
const LOOKS = 5;
const LOOK_AGAIN = 20;

const syncFolder = async (folder: string): Promise<void> => {
  for (let look = 1; look <= LOOKS; look += 1) {
    if ((await syncFiles(folder)) > 0) return;
    await pause(LOOK_AGAIN);
  }
  throw Object.assign(new Error(`the log in ${folder} is gone`), { code: 'ENOENT' });
};

/** How many files of the log there are and the disk now has. */
const syncFiles = async (folder: string): Promise<number> => {
  let synced = 0;
  for (const name of await readdir(folder)) {
    const file = await openIfThere(join(folder, name));
    if (file === undefined) continue;
    try {
      await file.datasync();
      synced += 1;
    } finally {
      await file.close();
    }
  }
  return synced;
};

/** A log that is gone was folded into the main file, which the engine syncs itself. */
const openIfThere = async (path: string): Promise<Awaited<ReturnType<typeof open>> | undefined> => {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};
