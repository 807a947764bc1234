import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO } from '../../curation/load-demo.js';
import { Problem } from '../../domain/problem.js';
import { createChangeRepository } from '../../store/change-repository.js';
import { diskTroubleOf } from '../../store/disk-trouble.js';
import { createGraphStore } from '../../store/create-graph-store.js';
import type { GraphStore } from '../../store/graph-store.js';
import { checkNotInUse, describeHeld } from '../../store/graph-files.js';
import { readWitness } from '../../store/graph-witness.js';
import { stampOf } from './stamp-of.js';

/**
 * Opens a graph with what is left of it, so that the service starts with that; what there was before is kept beside. A graph of which
 * nothing is left starts empty, and does not get the demo company. Returns what to tell.
 */
export const recoverGraph = async ({ dataFolder }: { readonly dataFolder: string }): Promise<string> => {
  const folder = join(dataFolder, 'graph');
  const before = readWitness(folder);
  const isThere = existsSync(folder) && (await readdir(folder)).length > 0;
  if (!isThere && before === null)
    throw new Problem('NOT_FOUND', `There is no graph in ${folder}, nor was one; is DATA_DIR as for the service?`);
  checkNotInUse(folder);
  const aside = isThere ? `${folder}.before-recovery-${stampOf(new Date())}-${randomUUID().slice(0, 4)}` : null;
  if (aside !== null) await cp(folder, aside, { recursive: true });
  const store = await openWhatIsLeft(folder);
  const changes = createChangeRepository({ store });
  await store.transaction((transaction) => changes.recordLoaded(transaction, DEMO));
  await store.close();
  const now = readWitness(folder);
  if (now === null) throw new Error(`the recovered graph in ${folder} left no note of what it holds`);
  return [
    `The graph in ${folder} opens again, with ${describeHeld(now)}.`,
    ...(before === null
      ? ['What it held before is not known.']
      : [
          `On ${before.at} it held ${describeHeld(before)}: ${String(Math.max(0, before.turns - now.turns))} turns and ` +
            `${String(Math.max(0, before.nodes - now.nodes))} nodes in all are lost.`,
        ]),
    ...(aside === null ? [] : [`What was there before lies in ${aside}.`]),
  ].join('\n');
};

const openWhatIsLeft = async (folder: string): Promise<GraphStore> => {
  try {
    return await createGraphStore({ kind: 'embedded', folder, salvage: true });
  } catch (error) {
    const { cause } = error as { readonly cause?: unknown };
    if (!existsSync(folder) || diskTroubleOf(cause) !== null) throw error;
    // Not even its beginning can be read, as where the main file is gone and the log alone is left.
    await rename(folder, `${folder}.unreadable-${randomUUID().slice(0, 8)}`);
    return createGraphStore({ kind: 'embedded', folder, salvage: true });
  }
};
