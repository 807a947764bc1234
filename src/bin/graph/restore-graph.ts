import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem } from '../../domain/problem.js';
import { createGraphStore } from '../../store/create-graph-store.js';
import { checkNotInUse, describeGraphFile } from '../../store/graph-files.js';
import { forgetWitness } from '../../store/graph-witness.js';
import { GRAPH_FILE } from '../../store/open-grafeo.js';
import { stampOf } from './stamp-of.js';

/** Puts a backup in the place of the graph, which is moved aside. Killed at any moment, the one or the other is there. Returns what to tell. */
export const restoreGraph = async (given: string, { dataFolder }: { readonly dataFolder: string }): Promise<string> => {
  const file = resolve(given);
  if (!existsSync(file)) throw new Problem('NOT_FOUND', `There is no file ${file}.`);
  const held = describeGraphFile(file);
  const folder = join(dataFolder, 'graph');
  checkNotInUse(folder);
  const restoring = `${folder}.restoring`;
  await rm(restoring, { recursive: true, force: true });
  await mkdir(restoring, { recursive: true, mode: 0o700 });
  await cp(file, join(restoring, GRAPH_FILE));
  const aside = existsSync(folder) ? `${folder}.before-restore-${stampOf(new Date())}` : null;
  if (aside !== null) await rename(folder, aside);
  forgetWitness(folder);
  await rename(restoring, folder);
  // Opened once, so that a start finds it whole and knows from now on what it held.
  await (await createGraphStore({ kind: 'embedded', folder })).close();
  return `${folder} is as in ${file} now: ${held}.${aside === null ? '' : ` What was there before lies in ${aside}.`}`;
};
