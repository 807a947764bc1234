import { existsSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { Problem } from '../domain/problem.js';
import { heldBy, type HeldGraph } from './graph-witness.js';
import { GRAPH_FILE } from './open-grafeo.js';

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
