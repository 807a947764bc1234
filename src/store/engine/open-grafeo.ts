import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';
import { Problem } from '../../domain/problem.js';
import { diskTroubleOf } from './disk-trouble.js';
import { checkAgainstWitness, deletedGraph, heldBy, type HeldGraph, readWitness, WHAT_TO_DO } from './graph-witness.js';

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
