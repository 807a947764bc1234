import { join } from 'node:path';
import type { RowProblem } from '../domain/job.js';
import type { Principal } from '../domain/principal.js';
import { projectRoot } from '../project-root.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { DEFAULT_IMPORT_OPTIONS } from './import/import-options.js';
import { createImportSession } from './import/import-session.js';
import { listSources } from './import/list-sources.js';
import { runImport } from './import/run-import.js';
import { lockKnowledge } from './lock-knowledge.js';

const DEMO_FOLDER = join(projectRoot, 'fixtures', 'demo');
/** All of it is one transaction: on a busy machine a minute, where other transactions have half of one. */
const WHOLE_DEMO = { timeout: 600_000 } as const;
const LOADER: Principal = { subject: 'demo', role: 'admin', customerId: null };

/**
 * Loads the demo company into an empty graph (no FAQs, no entities), all of it or nothing. Returns whether it did.
 * Throws when the demo's own files are faulty.
 * @param folder default: the project's `fixtures/demo`
 */
export const loadDemo = async (dependencies: CurationDependencies, folder: string = DEMO_FOLDER): Promise<boolean> => {
  const { store, faqs, entities } = dependencies;
  if ((await faqs.count()) + (await entities.count()) > 0) return false;
  const sources = await listSources(folder);
  await store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const session = createImportSession(dependencies, DEFAULT_IMPORT_OPTIONS, LOADER);
    const problems: RowProblem[] = [];
    await runImport(sources, DEFAULT_IMPORT_OPTIONS, session, async (_, work) => {
      const result = await work(transaction);
      result.remember();
      problems.push(...result.problems);
    });
    if (problems.length > 0)
      throw new Error(
        `the demo is faulty:\n${problems.map(({ file, line, column, reason }) => `${file}:${String(line)}:${column ?? ''}: ${reason}`).join('\n')}`,
      );
  }, WHOLE_DEMO);
  return true;
};
