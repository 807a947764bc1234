import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RowProblem } from '../domain/job.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { EMOTION_LABELS, type FeltText } from '../domain/reply.js';
import { SMALL_TALK_TOPIC } from '../domain/small-talk.js';
import { projectRoot } from '../service/project-root.js';
import type { GraphTransaction } from '../store/graph-store.js';
import { type CurationDependencies, lockKnowledge } from './curation-dependencies.js';
import { createLocalReader } from './import/files/create-source-reader.js';
import { fileSource, listSources } from './import/files/import-source.js';
import { readRows } from './import/files/read-source.js';
import { DEFAULT_IMPORT_OPTIONS } from './import/import-request.js';
import { createImportSession, runImport } from './import/run-import.js';

/** All of a folder is one transaction: on a busy machine a minute, where other transactions have half of one. */
const WHOLE_FOLDER = { timeout: 600_000 } as const;

/**
 * Imports a folder of knowledge that comes with the service, as part of a transaction.
 * Throws when the files are faulty, so that nothing of them is kept.
 * @param loader whom the audit names, and what errors call it
 */
const loadShippedFolder = async (
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

const DEMO_FOLDER = join(projectRoot, 'fixtures', 'demo');

/** What the graph remembers it by; one that is marked with it beforehand never gets it. */
export const DEMO = 'demo';

/**
 * Loads the demo company into an empty graph (no FAQs, entities, topics, and no ontology) that never had it, all of it or nothing. Returns whether it did.
 * Throws when the demo's own files are faulty.
 * @param folder default: the project's `fixtures/demo`
 */
export const loadDemo = async (dependencies: CurationDependencies, folder: string = DEMO_FOLDER): Promise<boolean> => {
  const { store, faqs, entities, topics, ontologies, changes } = dependencies;
  if (await changes.wasLoaded(DEMO)) return false;
  const { entityTypes, relationTypes, units } = await ontologies.find();
  const defined = entityTypes.length + relationTypes.length + units.length + (await topics.list()).length;
  if (defined + (await faqs.count()) + (await entities.count()) > 0) return false;
  await store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    await changes.recordLoaded(transaction, DEMO);
    await loadShippedFolder(transaction, folder, DEMO, dependencies);
  }, WHOLE_FOLDER);
  return true;
};

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

/** Texts that feelings are learnt from, and what was learnt from them. */
export const EMOTION_FOLDER = join(projectRoot, 'fixtures', 'emotion');

/**
 * The texts that feelings are learnt from, by language: those shipped, then those an editor added, from files named `zh.csv` and `en.csv` with the
 * columns `text` and `label`. Of the same text the last label counts.
 * @param added an editor's folder; need not be there
 * @throws Error when a row has no text or an unknown label
 */
export const loadEmotionExamples = async (added: string): Promise<ReadonlyMap<Language, readonly FeltText[]>> => {
  const examples = new Map<Language, readonly FeltText[]>();
  for (const language of LANGUAGES) {
    const labels = new Map<string, FeltText>();
    for (const folder of [EMOTION_FOLDER, added]) {
      const path = join(folder, `${language}.csv`);
      if (!existsSync(path)) continue;
      for await (const row of readRows(fileSource(path, path), 'csv')) {
        if (row.kind === 'unreadable') throw new Error(`${path}:${row.problem.line}: ${row.problem.reason}`);
        const { text } = row.value;
        const label = EMOTION_LABELS.find((known) => known === row.value['label']);
        if (typeof text !== 'string' || label === undefined)
          throw new Error(`${path}:${row.line}: needs a text and a label of ${EMOTION_LABELS.join(', ')}`);
        labels.set(text, { text, label });
      }
    }
    examples.set(language, [...labels.values()]);
  }
  return examples;
};
