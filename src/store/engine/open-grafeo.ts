import { constants, existsSync, mkdirSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';
import { Problem } from '../../domain/problem.js';
import { checkAgainstWitness, deletedGraph, heldBy, type HeldGraph, readWitness, WHAT_TO_DO } from './graph-witness.js';

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

/** The engine's own code, as `GRAFEO-T001`; `undefined` for an error of another source. */
const codeOf = (error: unknown): string | undefined => (error instanceof Error ? /GRAFEO-[A-Z]\d{3}/.exec(error.message)?.[0] : undefined);

/** Whether another transaction wrote the same things first; the transaction may well succeed when run again. */
export const isWriteConflict = (error: unknown): boolean => codeOf(error) === 'GRAFEO-T001';

/** The engine's error, or the disk's, in the port's words; anything that is not expected is returned as it is. */
export const fromGrafeoError = (error: unknown): unknown => {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const trouble = diskTroubleOf(error);
  if (trouble !== null) return new Problem('STORE_UNAVAILABLE', trouble, { cause: error });
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === 'GRAFEO-T009') return new Problem('STORE_UNAVAILABLE', 'The log of the graph cannot be written.', { cause: error });
  if (code === 'GRAFEO-V001' && error.message.includes('UNIQUE constraint violation')) {
    return new Problem('CONFLICT', 'Something with the same key is stored already.', { cause: error });
  }
  if (isWriteConflict(error)) return new Problem('CONFLICT', 'Others kept changing the same things; try again.', { cause: error });
  return error;
};

/** When the log is folded into the main file by itself; without these it grows until the database is closed. */
const CHECKPOINTS = { intervalMs: 5 * 60_000, walBytes: 64 * 1024 * 1024 } as const;

/**
 * Opens the database in a folder (made when missing), or one in memory for `null`. A log whose end was torn by a crash is taken up to its
 * last whole commit. Throws `Problem` `STORE_UNAVAILABLE` when another process has it open, its log is damaged before the end, the disk takes
 * nothing, or it holds less than was acknowledged.
 * @param salvage opens a damaged log with the commits before the damage, and a graph that has lost something; what is missing stays lost
 */
export const openGrafeo = ({ folder, salvage }: { readonly folder: string | null; readonly salvage: boolean }): GrafeoDB => {
  if (folder === null) return grafeo.GrafeoDB.create();
  const before = readWitness(folder);
  if (before !== null && !salvage && !existsSync(join(folder, GRAPH_FILE))) throw deletedGraph(folder, before);
  const database = createIn(folder, salvage);
  try {
    if (before !== null && !salvage) checkAgainstWitness(folder, database, before);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const createIn = (folder: string, salvage: boolean): GrafeoDB => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = grafeo.GrafeoDB.create(join(folder, GRAPH_FILE), { walSalvage: salvage });
    database.setCheckpointTriggers(CHECKPOINTS);
    return database;
  } catch (cause) {
    throw new Problem('STORE_UNAVAILABLE', reasonOf(cause, folder), { cause });
  }
};

/** Name of the main file in the folder; its log lies in a folder of the same name with `.wal` after it. */
export const GRAPH_FILE = 'graph.grafeo';

const reasonOf = (error: unknown, folder: string): string => {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('GRAFEO-X001')) return `Another process has the graph in ${folder} open; stop it, or set another DATA_DIR.`;
  if (message.includes('GRAFEO-S002')) return `The graph in ${folder} is damaged: its log cannot be read to its end. ${WHAT_TO_DO}`;
  const trouble = diskTroubleOf(error);
  if (trouble !== null) return `The graph in ${folder} cannot be opened. ${trouble}`;
  return `The graph in ${folder} cannot be opened: ${message}`;
};

/** What a graph holds, for people. */
export const describeHeld = ({ nodes, turns, commits }: Omit<HeldGraph, 'at'>): string =>
  `${String(nodes)} nodes, ${String(turns)} of them turns, after ${String(commits)} changes`;

/** What a file with a whole graph holds, for people. Throws `Problem` `BAD_INPUT` where it is no such file. */
export const describeGraphFile = (file: string): string => {
  try {
    const database = grafeo.GrafeoDB.openReadOnly(file);
    try {
      return describeHeld(heldBy(database));
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new Problem('BAD_INPUT', `${file} is no whole graph: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

/** Throws `Problem` `STORE_UNAVAILABLE` where a process has the graph of a folder open; whatever else is wrong with the graph. */
export const checkNotInUse = (folder: string): void => {
  const file = join(folder, GRAPH_FILE);
  if (!existsSync(file)) return;
  try {
    grafeo.GrafeoDB.openReadOnly(file).close();
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes('GRAFEO-X001')) return;
    throw new Problem('STORE_UNAVAILABLE', `A process has the graph in ${folder} open: stop it first.`, { cause });
  }
};
