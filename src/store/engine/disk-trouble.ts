import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';

/** Bytes below which a disk counts as full: the log may take a little more, but neither a checkpoint nor a snapshot. */
const LEAST_ROOM = 2 * 1024 * 1024;

const FULL = 'The disk is full: nothing more can be kept until there is room. Delete or move files, or make the disk larger.';

const READ_ONLY = 'The data folder cannot be written: its disk is read-only, or its permissions forbid it.';

const GONE = 'The data folder is gone: files of the graph were deleted, moved or unmounted under the running service.';

const BROKEN = 'The disk fails: it reports input/output errors.';

/** What a failure of the disk means, by the code that Node gives it and the number that the engine quotes. */
const TROUBLES = [
  { code: 'ENOSPC', number: 28, says: FULL },
  { code: 'EDQUOT', number: 122, says: FULL },
  { code: 'EFBIG', number: 27, says: FULL },
  { code: 'EROFS', number: 30, says: READ_ONLY },
  { code: 'EACCES', number: 13, says: READ_ONLY },
  { code: 'EPERM', number: 1, says: READ_ONLY },
  { code: 'ENOENT', number: 2, says: GONE },
  { code: 'ENOTDIR', number: 20, says: GONE },
  { code: 'ESTALE', number: 116, says: GONE },
  { code: 'ENOTCONN', number: 107, says: GONE },
  { code: 'EIO', number: 5, says: BROKEN },
] as const;

/** What is wrong with the disk, in a sentence or two for its operator; `null` where an error tells of something else. */
export const diskTroubleOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  return TROUBLES.find((trouble) => trouble.code === code || String(trouble.number) === number)?.says ?? null;
};

/** What keeps files in a folder from being written now; `null` when nothing does. Writes nothing itself. */
export const findDiskTrouble = async (folder: string, files: readonly string[] = []): Promise<string | null> => {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    for (const file of files) await stat(file);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_ROOM ? FULL : null;
  } catch (error) {
    return diskTroubleOf(error) ?? `The data folder cannot be looked at: ${error instanceof Error ? error.message : String(error)}`;
  }
};
