import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { Problem } from '../domain/problem.js';
import { diskTroubleOf } from './disk-trouble.js';
import { checkAgainstWitness, deletedGraph, readWitness, WHAT_TO_DO } from './graph-witness.js';

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
