import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { forgetWitness } from './graph-witness.js';
import { GRAPH_FILE, openGrafeo } from './open-grafeo.js';

/**
 * Puts a copy of what an open database holds in the place of its files, which keep in their gaps what was deleted, and opens that. Nobody else may use the
 * database meanwhile. Killed at any moment, the one or the other is there, whole. Where the copy cannot be made, it throws and the database stays open;
 * where it cannot be put there, the files stay as they were.
 */
export const rewriteGraph = (database: GrafeoDB, folder: string): GrafeoDB => {
  const file = join(folder, GRAPH_FILE);
  const copy = `${file}.purging`;
  rmSync(copy, { force: true });
  // From here on the log adds nothing to the main file.
  database.walCheckpoint();
  database.save(copy);
  database.close();
  // The copy counts its commits anew.
  forgetWitness(folder);
  try {
    rmSync(`${file}.wal`, { recursive: true, force: true });
    renameSync(copy, file);
  } catch {
    // Whoever asked for it looks into the files afterwards.
  }
  return openGrafeo({ folder, salvage: false });
};
