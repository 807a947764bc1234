import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { loadShippedFolder, WHOLE_FOLDER } from './load-shipped-folder.js';
import { lockKnowledge } from './lock-knowledge.js';

const DEMO_FOLDER = join(projectRoot, 'fixtures', 'demo');

/**
 * Loads the demo company into an empty graph (no FAQs, no entities), all of it or nothing. Returns whether it did.
 * Throws when the demo's own files are faulty.
 * @param folder default: the project's `fixtures/demo`
 */
export const loadDemo = async (dependencies: CurationDependencies, folder: string = DEMO_FOLDER): Promise<boolean> => {
  const { store, faqs, entities } = dependencies;
  if ((await faqs.count()) + (await entities.count()) > 0) return false;
  await store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    await loadShippedFolder(transaction, folder, 'demo', dependencies);
  }, WHOLE_FOLDER);
  return true;
};
