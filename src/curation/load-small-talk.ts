import { join } from 'node:path';
import { SMALL_TALK_TOPIC } from '../domain/small-talk.js';
import { projectRoot } from '../project-root.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { loadShippedFolder, WHOLE_FOLDER } from './load-shipped-folder.js';
import { lockKnowledge } from './lock-knowledge.js';

const SMALL_TALK_FOLDER = join(projectRoot, 'fixtures', 'small-talk');

/**
 * Loads the small talk into a graph once for ever, whatever else is in it, so that what editors change or delete stays so. A graph with FAQs
 * under that topic has its own. Returns whether it did. The demo goes first: it is for empty graphs only.
 * @param folder default: the project's `fixtures/small-talk`
 */
export const loadSmallTalk = async (dependencies: CurationDependencies, folder: string = SMALL_TALK_FOLDER): Promise<boolean> => {
  const { store, faqs, changes } = dependencies;
  if (await changes.wasLoaded(SMALL_TALK_TOPIC)) return false;
  const own = await faqs.list({ statuses: [], topicIds: [SMALL_TALK_TOPIC], text: '', after: '', limit: 1 });
  return store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const isFirst = await changes.recordLoaded(transaction, SMALL_TALK_TOPIC);
    if (!isFirst || own.length > 0) return false;
    await loadShippedFolder(transaction, folder, SMALL_TALK_TOPIC, dependencies);
    return true;
  }, WHOLE_FOLDER);
};
