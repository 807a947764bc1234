import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { loadShippedFolder, WHOLE_FOLDER } from './load-shipped-folder.js';
import { lockKnowledge } from './lock-knowledge.js';

const DEMO_FOLDER = join(projectRoot, 'fixtures', 'demo');

/** What the graph remembers it by; one that is marked with it beforehand never gets it. */
export const DEMO = 'demo';

/**
 * Loads the demo company into an empty graph (no FAQs, no entities) that never had it, all of it or nothing. Returns whether it did.
 * Throws when the demo's own files are faulty.
 * @param folder default: the project's `fixtures/demo`
 */
export const loadDemo = async (dependencies: CurationDependencies, folder: string = DEMO_FOLDER): Promise<boolean> => {
  const { store, faqs, entities, changes } = dependencies;
  if (await changes.wasLoaded(DEMO)) return false;
  if ((await faqs.count()) + (await entities.count()) > 0) return false;
  await store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    await changes.recordLoaded(transaction, DEMO);
    await loadShippedFolder(transaction, folder, DEMO, dependencies);
  }, WHOLE_FOLDER);
  return true;
};
