import type { FaqContent, Phrasing } from '../../../domain/faq.js';
import { groupBy } from '../../../domain/group-by.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import type { WordedPhrasing } from '../../../store/repositories/faq-repository.js';
import { type FaqDependencies, loadKnowledgeRules } from '../../curation-dependencies.js';
import type { FaqWriting } from '../../faq/faq-input.js';
import { loadFaqReferences } from '../../faq/read-answer.js';
import { readFaq } from '../../faq/read-faq.js';
import { sameContent } from '../../faq/save-faq.js';
import { readTexts, TEXT_LIMITS, tidyLine, wordingOf } from '../../fields/read-texts.js';
import { formerlyOf } from '../../rename/former-ids.js';
import { findColumns } from '../files/find-columns.js';
import type { SourceRow } from '../files/source-row.js';
import { type BatchResult, createRowCounter } from '../row-importer.js';
import { completeFaq, type FaqImportMemory, isAnswerKey, rememberFaqBatch, type ToldText } from './faq-import-memory.js';
import type { FaqImporterOptions } from './faq-importer.js';
import { applyFaqItem, type FaqItem, findItemFlaws, type ItemFlaw, questionOf, toldBy } from './faq-item.js';
import { draftStates, type FaqState, loadDraftStates, loadLiveStates, publishStates } from './faq-states.js';
import { isScheduled } from './faq-plans.js';
import { isOfDraft, parseFaqRow } from './parse-faq-row.js';
import { findTopics, saveTopics } from './topic-importer.js';

/** Which wordings FAQs have, while rows of a batch add to them. */
export interface FaqWordings {
  has(faqId: string, wording: string): boolean;
  /** Notes phrasings that a FAQ gets. */
  add(faqId: string, phrasings: readonly Phrasing[]): void;
  /** Another FAQ that customers get and that has this wording; `null`: none. */
  otherWith(faqId: string, wording: string): string | null;
}

/** Starts with phrasings found in the graph, and with those of drafts. */
const createFaqWordings = (found: readonly WordedPhrasing[], drafts: ReadonlyMap<string, readonly Phrasing[]>): FaqWordings => {
  const owners = new Map<string, Set<string>>();
  const own = (faqId: string, wording: string): void => {
    const ids = owners.get(wording);
    if (ids === undefined) owners.set(wording, new Set([faqId]));
    else ids.add(faqId);
  };
  // Of a FAQ with a draft the draft counts, not what customers still get.
  for (const { faqId, wording } of found) if (!drafts.has(faqId)) own(faqId, wording);
  for (const [faqId, phrasings] of drafts) for (const phrasing of phrasings) own(faqId, wordingOf(phrasing));
  const published = new Set(found.filter((phrasing) => phrasing.published).map(({ faqId }) => faqId));
  const added = new Set<string>();
  return {
    has: (faqId, wording) => owners.get(wording)?.has(faqId) ?? false,
    add(faqId, phrasings) {
      added.add(faqId);
      for (const phrasing of phrasings) own(faqId, wordingOf(phrasing));
    },
    otherWith: (faqId, wording) =>
      [...(owners.get(wording) ?? [])].find((id) => id !== faqId && (published.has(id) || added.has(id))) ?? null,
  };
};

/** What a row says of a FAQ as a writing to be checked. `topicIdOf` tells the ids of topics that are named. */
const writingOfItem = (
  { titles, topic, about, next, phrasings, answers, period }: FaqItem,
  topicIdOf: ReadonlyMap<string, string>,
): FaqWriting => ({
  titles: titles ?? [],
  topic: topic === undefined ? null : { id: topic.isName ? (topicIdOf.get(topic.id) ?? topic.id) : topic.id, path: topic.path },
  about: about ?? [],
  next: next ?? [],
  phrasings,
  answers: answers ?? [],
  validFrom: period?.validFrom ?? null,
  validTo: period?.validTo ?? null,
});

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
  const read = rows.flatMap((row): readonly FaqItem[] => {
    const parsed = parseFaqRow(row, columns);
    if (parsed.kind === 'item') return [parsed.item];
    counter.refuse(row, parsed.flaws);
    return [];
  });
  const questions = read.flatMap(({ phrasings }) => readTexts(phrasings, 'phrasing', TEXT_LIMITS.text).texts.map(wordingOf));
  const found = await dependencies.faqs.worded(questions, transaction);
  const items = nameByQuestions(read, found, memory);
  const topics = await findTopics(transaction, items, dependencies);
  const writings = new Map(items.map((item) => [item, writingOfItem(item, topics.idOf)]));
  const rules = await loadKnowledgeRules(transaction, dependencies);
  const ids = [...new Set(items.map(({ faqId }) => faqId))];
  const known = await loadFaqReferences(transaction, [...writings.values()], rules, dependencies, ids);
  const references = { ...known, topicIds: new Set([...known.topicIds, ...topics.missing.map(({ id }) => id)]) };
  const states = await (publish ? loadLiveStates : loadDraftStates)(transaction, ids, dependencies);
  const wordings = createFaqWordings(found, new Map(publish ? [] : [...states.values()].map(({ id, before }) => [id, before.phrasings])));

  const told = new Map<string, ToldText>();
  const phrased = new Map<string, { readonly faqId: string; readonly place: string }>();
  const described = new Map<string, string>();
  const named = new Set<string>();
  const shared: string[] = [];
  const remarks: string[] = [];
  const overruled: string[] = [];
  const moving = new Map<string, { readonly from: string; readonly to: string; readonly phrasing: Phrasing }>();
  const exists = (id: string): boolean => !publish || references.faqIds.has(id) || states.has(id);
  const toldBefore = (key: string): ToldText | undefined => told.get(key) ?? memory.told.get(key);
  const ownerOf = (phrasing: Phrasing): { readonly faqId: string; readonly place: string } | undefined => {
    const question = questionOf(phrasing);
    return phrased.get(question) ?? memory.phrased.get(question);
  };
  const former = await dependencies.ids.former(transaction);
  for (const [item, writing] of writings) {
    const { faqId, row, kind } = item;
    const state = states.get(faqId);
    if (state === undefined) continue;
    const had = state.head === null ? former.get(faqId) : undefined;
    if (had !== undefined) {
      counter.refuse(row, [{ path: [], reason: formerlyOf(faqId, had.currentId) }]);
      continue;
    }
    const { content, errors, warnings } = readFaq(faqId, writing, references);
    const says = toldBy(item, content);
    const answered = findOtherAnswers(item, says, toldBefore);
    const keeps = (phrasing: Phrasing): boolean => item.shared?.has(phrasing.text) === true;
    const asked = findOtherOwners(item, content, (phrasing) => (keeps(phrasing) ? undefined : ownerOf(phrasing)));
    // A whole FAQ is more than one of its phrasings; a row of a table is no more than its own.
    const contradictions = kind === 'part' ? [...answered, ...asked] : answered;
    if (errors.length === 0 && contradictions.length > 0) {
      counter.refuse(row, contradictions);
      continue;
    }
    if (errors.length === 0 && (await isScheduled(transaction, state, item, content, dependencies))) {
      counter.unchanged(row);
      described.set(faqId, `${row.file}:${String(row.line)}`);
      continue;
    }
    const said = {
      ...content,
      phrasings: content.phrasings.filter((phrasing) => keeps(phrasing) || (ownerOf(phrasing)?.faqId ?? faqId) === faqId),
    };
    const applied = applyFaqItem(state, item, said, {
      isTold: (key) => toldBefore(key) !== undefined,
      hasWording: (wording) => wordings.has(faqId, wording),
      exists,
    });
    // A draft that was exported is as its writers left it.
    const after = isOfDraft(row) ? applied : completeFaq(applied);
    const flaws = findItemFlaws(item, errors, after, { publish, describedAt: described.get(faqId) ?? memory.described.get(faqId) ?? null });
    if (flaws.length > 0) {
      counter.refuse(row, flaws);
      continue;
    }
    for (const flaw of asked) counter.complain(row, flaw);
    if (publish) counter.bring(row, ['faq', faqId], ...said.phrasings.map(({ id }) => ['phrasing', faqId, id] as const));
    // A topic that a row calls by its name is made for it.
    if (item.topic?.isName === true && said.topicId !== null) {
      counter.bring(row, ['topic', said.topicId]);
      named.add(said.topicId);
    }
    if (isUnchanged(state.after, after.after)) counter.unchanged(row);
    else counter.written(row);
    states.set(faqId, after);
    remarks.push(...warnings.map((warning) => `"${faqId}": ${warning}`));
    wordings.add(faqId, after.after.phrasings.slice(state.after.phrasings.length));
    const place = `${row.file}:${String(row.line)}`;
    for (const [key, text] of says) {
      const before = toldBefore(key);
      if (before === undefined) told.set(key, text);
      else if (before.text !== text.text) overruled.push(`"${text.text}" at ${place}, not "${before.text}" as at ${before.place}`);
    }
    if (kind === 'whole') described.set(faqId, place);
    for (const phrasing of said.phrasings) {
      const wording = wordingOf(phrasing);
      if (ownerOf(phrasing) === undefined) phrased.set(questionOf(phrasing), { faqId, place });
      if (keeps(phrasing)) continue;
      for (const other of found) {
        if (other.wording === wording && other.faqId !== faqId && other.published && publish)
          moving.set(other.id, { from: other.faqId, to: faqId, phrasing: other });
      }
      const other = publish ? null : wordings.otherWith(faqId, wording);
      if (other !== null) shared.push(`"${phrasing.text}" ("${faqId}" and "${other}")`);
    }
  }

  // A row that is refused leaves nothing.
  const createdTopics = topics.missing.filter(({ id }) => named.has(id));
  const by = { principal, note: null };
  await saveTopics(transaction, createdTopics, { by, at }, dependencies);
  const moved = await movePhrasings(transaction, [...moving.values()], states, dependencies);
  shared.push(...moved.kept);
  const changed = [...states.values()].filter(({ before, after }) => !sameContent(before, after));
  const write = { raised: memory.raised, by, at };
  if (publish) await publishStates(transaction, changed, write, dependencies);
  else await draftStates(transaction, changed, write, dependencies);
  return counter.result(() => {
    rememberFaqBatch(memory, {
      items,
      states,
      changed,
      told,
      phrased,
      described,
      shared,
      remarks,
      overruled,
      moved: moved.moved,
      createdTopics: createdTopics.map(({ id }) => id),
      unreadColumns: findUnreadColumns(rows, columns),
      existing: references.faqIds,
      publish,
    });
  });
};

/** Rows that have nothing but a question are about the FAQ that has the question already: of this import, or that customers get. */
const nameByQuestions = (items: readonly FaqItem[], found: readonly WordedPhrasing[], { phrased }: FaqImportMemory): readonly FaqItem[] => {
  const published = new Map(found.filter((one) => one.published).map(({ wording, faqId }) => [wording, faqId]));
  const named = new Map<string, string>();
  return items.map((item) => {
    const [question] = readTexts(item.phrasings, 'phrasing', TEXT_LIMITS.text).texts;
    if (question === undefined) return item;
    const key = questionOf(question);
    const known = phrased.get(key)?.faqId ?? named.get(key) ?? published.get(wordingOf(question));
    const faqId = item.isNamedByQuestion === true ? (known ?? item.faqId) : item.faqId;
    if (!named.has(key)) named.set(key, faqId);
    return faqId === item.faqId ? item : { ...item, faqId };
  });
};

/** Answers of a row to which an earlier row of the import gave another text. */
const findOtherAnswers = (
  { kind, answers = [] }: FaqItem,
  says: ReadonlyMap<string, ToldText>,
  toldBefore: (key: string) => ToldText | undefined,
): readonly ItemFlaw[] =>
  [...says].flatMap(([key, { text }]): readonly ItemFlaw[] => {
    const before = isAnswerKey(key) ? toldBefore(key) : undefined;
    if (before === undefined || before.text === text) return [];
    const reason = `this question has another answer at ${before.place}, which counts; keep one of the two, or give the rows different FAQs`;
    return [{ path: kind === 'part' ? (answers[0]?.path ?? []) : ['answers'], reason }];
  });

/** Phrasings of a row that an earlier row of the import gave to another FAQ. */
const findOtherOwners = (
  { phrasings: written, faqId }: FaqItem,
  { phrasings }: Pick<FaqContent, 'phrasings'>,
  ownerOf: (phrasing: Phrasing) => { readonly faqId: string; readonly place: string } | undefined,
): readonly ItemFlaw[] =>
  phrasings.flatMap((phrasing): readonly ItemFlaw[] => {
    const owner = ownerOf(phrasing);
    if (owner === undefined || owner.faqId === faqId) return [];
    const path = written.find(({ text }) => tidyLine(text) === phrasing.text)?.path ?? [];
    const told = `"${phrasing.text.slice(0, 60)}" is a phrasing of "${owner.faqId}" at ${owner.place}`;
    return [{ path, reason: `${told}, where it counts; keep it in one of the two` }];
  });

/** Takes phrasings out of the FAQs that had them, but for the last one of a FAQ; changes `states` accordingly. */
const movePhrasings = async (
  transaction: GraphTransaction,
  moving: readonly { readonly from: string; readonly to: string; readonly phrasing: Phrasing }[],
  states: Map<string, FaqState>,
  dependencies: FaqDependencies,
): Promise<{ readonly moved: readonly string[]; readonly kept: readonly string[] }> => {
  const moved: string[] = [];
  const kept: string[] = [];
  const missing = [...new Set(moving.map(({ from }) => from))].filter((id) => !states.has(id));
  for (const [id, state] of await loadLiveStates(transaction, missing, dependencies)) states.set(id, state);
  for (const [id, those] of groupBy(moving, ({ from }) => from)) {
    const state = states.get(id);
    if (state === undefined) continue;
    const all = (await dependencies.faqs.phrasings([id], transaction)).get(id)?.length ?? 0;
    const leaves = all - those.length + state.after.phrasings.length > 0;
    const told = those.map(
      ({ to, phrasing }) => `"${phrasing.text}" (${leaves ? `from "${id}" to` : `"${id}", which has no other, and`} "${to}")`,
    );
    (leaves ? moved : kept).push(...told);
    if (leaves) {
      const gone = those.map(({ phrasing }) => ({ id: phrasing.id, text: phrasing.text, language: phrasing.language }));
      states.set(id, { ...state, before: { ...state.before, phrasings: [...state.before.phrasings, ...gone] } });
    }
  }
  return { moved, kept };
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
