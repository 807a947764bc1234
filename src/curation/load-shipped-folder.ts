import type { RowProblem } from '../domain/job.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { DEFAULT_IMPORT_OPTIONS } from './import/import-options.js';
import { createImportSession } from './import/import-session.js';
import { createLocalReader } from './import/read/create-source-reader.js';
import { listSources } from './import/list-sources.js';
import { runImport } from './import/run-import.js';

/** All of a folder is one transaction: on a busy machine a minute, where other transactions have half of one. */
export const WHOLE_FOLDER = { timeout: 600_000 } as const;

/**
 * Imports a folder of knowledge that comes with the service, as part of a transaction.
 * Throws when the files are faulty, so that nothing of them is kept.
 * @param loader whom the audit names, and what errors call it
 */
export const loadShippedFolder = async (
  transaction: GraphTransaction,
  folder: string,
  loader: string,
  dependencies: CurationDependencies,
): Promise<void> => {
  const session = createImportSession(dependencies, DEFAULT_IMPORT_OPTIONS, { subject: loader, role: 'admin', customerId: null });
  const problems: RowProblem[] = [];
  const reader = createLocalReader(DEFAULT_IMPORT_OPTIONS);
  await runImport(reader, await listSources(folder), DEFAULT_IMPORT_OPTIONS, session, async (_, work) => {
    const result = await work(transaction);
    result.remember();
    problems.push(...result.problems);
  });
  if (problems.length > 0)
    throw new Error(
      `the ${loader} is faulty:\n${problems.map(({ file, line, column, reason }) => `${file}:${String(line)}:${column ?? ''}: ${reason}`).join('\n')}`,
    );
};
