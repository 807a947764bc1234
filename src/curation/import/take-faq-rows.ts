import type { FaqContent } from '../../domain/faq.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { wordingOf } from '../wording-of.js';
import type { FaqDependencies } from '../curation-dependencies.js';
import { loadFaqReferences } from '../faq-references.js';
import { TEXT_LIMITS } from '../find-text-flaw.js';
import { loadKnowledgeRules } from '../load-knowledge-rules.js';
import { readFaq } from '../read-faq.js';
import { readTexts } from '../read-texts.js';
import { sameContent } from '../same-content.js';
import { applyFaqItem, toldBy } from './apply-faq-item.js';
import type { BatchResult } from './batch-result.js';
import { completeFaq } from './complete-faq.js';
import { createTopics } from './create-topics.js';
import type { FaqImportMemory } from './faq-import-memory.js';
import type { FaqImporterOptions } from './faq-importer-options.js';
import type { FaqItem } from './faq-item.js';
import { findColumns } from './find-columns.js';
import { findItemFlaws } from './find-item-flaws.js';
import { createFaqWordings } from './faq-wordings.js';
import { loadDraftStates, loadLiveStates } from './load-faq-states.js';
import { parseFaqRow } from './parse-faq-row.js';
import { rememberFaqBatch } from './remember-faq-batch.js';
import { createRowCounter } from './row-counter.js';
import type { SourceRow } from './source-row.js';
import { draftStates, publishStates } from './write-faq-states.js';
import { writingOfItem } from './writing-of-item.js';

/** Applies the rows of one batch to their FAQs and writes those that changed. */
export const takeFaqRows = async (
  transaction: GraphTransaction,
  rows: readonly SourceRow[],
  memory: FaqImportMemory,
  { columns, publish, principal }: FaqImporterOptions,
  dependencies: FaqDependencies,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  const at = dependencies.now().toISOString();
  const items = rows.flatMap((row): readonly FaqItem[] => {
    const read = parseFaqRow(row, columns);
    if (read.kind === 'item') return [read.item];
    counter.refuse(row, read.flaws);
    return [];
  });
  const topics = await createTopics(transaction, items, at, dependencies);
  const writings = new Map(items.map((item) => [item, writingOfItem(item, topics.idOf)]));
  const rules = await loadKnowledgeRules(transaction, dependencies);
  const ids = [...new Set(items.map(({ faqId }) => faqId))];
  const references = await loadFaqReferences(transaction, [...writings.values()], rules, dependencies, ids);
  const states = await (publish ? loadLiveStates : loadDraftStates)(transaction, ids, dependencies);
  const asked = items.flatMap(({ phrasings }) => readTexts(phrasings, 'phrasing', TEXT_LIMITS.text).texts.map(wordingOf));
  const found = await dependencies.faqs.worded(asked, transaction);
  const wordings = createFaqWordings(found, new Map(publish ? [] : [...states.values()].map(({ id, before }) => [id, before.phrasings])));

  const told = new Set<string>();
  const described = new Map<string, string>();
  const shared: string[] = [];
  const remarks: string[] = [];
  const exists = (id: string): boolean => !publish || references.faqIds.has(id) || states.has(id);
  for (const [item, writing] of writings) {
    const { faqId, row } = item;
    const state = states.get(faqId);
    if (state === undefined) continue;
    const { content, errors, warnings } = readFaq(faqId, writing, references);
    const after = completeFaq(
      applyFaqItem(state, item, content, {
        isTold: (key) => told.has(key) || memory.told.has(key),
        hasWording: (wording) => wordings.has(faqId, wording),
        exists,
      }),
    );
    const flaws = findItemFlaws(item, errors, after, { publish, describedAt: described.get(faqId) ?? memory.described.get(faqId) ?? null });
    if (flaws.length > 0) {
      counter.refuse(row, flaws);
      continue;
    }
    if (isUnchanged(state.after, after.after)) counter.unchanged(row);
    else counter.written(row);
    states.set(faqId, after);
    remarks.push(...warnings.map((warning) => `"${faqId}": ${warning}`));
    wordings.add(faqId, after.after.phrasings.slice(state.after.phrasings.length));
    for (const key of toldBy(item, content)) told.add(key);
    if (item.kind === 'whole') described.set(faqId, `${row.file}:${String(row.line)}`);
    for (const phrasing of content.phrasings) {
      const other = wordings.otherWith(faqId, wordingOf(phrasing));
      if (other !== null) shared.push(`"${phrasing.text}" ("${faqId}" and "${other}")`);
    }
  }

  const changed = [...states.values()].filter(({ before, after }) => !sameContent(before, after));
  if (publish) await publishStates(transaction, changed, memory.raised, at, dependencies);
  else await draftStates(transaction, changed, memory.raised, { at, author: principal.subject }, dependencies);
  return counter.result(() => {
    rememberFaqBatch(memory, {
      items,
      states,
      changed,
      told,
      described,
      shared,
      remarks,
      createdTopics: topics.created,
      unreadColumns: findUnreadColumns(rows, columns),
      existing: references.faqIds,
      publish,
    });
  });
};

/** Phrasings are only ever added, so their number tells; comparing them for every row would cost their square. */
const isUnchanged = (before: FaqContent, after: FaqContent): boolean =>
  before.phrasings.length === after.phrasings.length && sameContent({ ...before, phrasings: [] }, { ...after, phrasings: [] });

/** Columns of tables that are none of ours; what they hold is not taken. */
const findUnreadColumns = (rows: readonly SourceRow[], explicit: Readonly<Record<string, string>>): readonly string[] => {
  // All rows of a table share one list of columns.
  const tables = new Set(rows.filter(({ isTable }) => isTable).map(({ columns }) => columns));
  return [...tables].flatMap((columns) => {
    const read = new Set([...findColumns('faqs', columns, explicit).values()].flat());
    return columns.filter((column) => column !== '' && !read.has(column));
  });
};
