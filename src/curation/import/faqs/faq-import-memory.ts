import type { FaqAnswer, FaqContent } from '../../../domain/faq.js';
import { type Language, LANGUAGES } from '../../../domain/language.js';
import { answerId, phrasingId, type WrittenId } from '../../fields/read-texts.js';
import type { SourceRow } from '../files/source-row.js';
import type { FaqItem, FaqPlan } from './faq-item.js';
import type { FaqState } from './faq-states.js';

/** Follow-ups of a FAQ of which some did not exist when its row was read. */
export interface PendingLinks {
  readonly row: SourceRow;
  /** All follow-ups it is to have, in their order. */
  readonly next: readonly WrittenId[];
  /** Whether customers get the FAQ. */
  readonly isLive: boolean;
}

/** What is to become of a FAQ that a row described. */
export interface PendingPlan {
  readonly row: SourceRow;
  readonly plan: FaqPlan;
}

/** Something that happened often: how often, and the first few in words. */
export interface Counted {
  count: number;
  readonly examples: string[];
}

/** What a row told, and where: `file:line`. */
export interface ToldText {
  readonly text: string;
  readonly place: string;
}

/** What an import of FAQs knows of its earlier batches. */
export interface FaqImportMemory {
  /** FAQs whose version this import raised already; it does so once for each. */
  readonly raised: Set<string>;
  /** What rows told first, see `toldKey`; of rows that only add to a FAQ the first counts. */
  readonly told: Map<string, ToldText>;
  /** Which FAQ rows gave a wording to first, and where. */
  readonly phrased: Map<string, { readonly faqId: string; readonly place: string }>;
  /** Titles and topics that a later row gave otherwise, and phrasings that moved from one FAQ to another: how many, and the first few in words. */
  readonly overruled: Counted;
  readonly moved: Counted;
  /** Where FAQs were described as a whole, by id: a second description would undo the first. */
  readonly described: Map<string, string>;
  /** FAQs that have nothing but their title for an answer. */
  readonly answerless: Set<string>;
  readonly pending: Map<string, PendingLinks>;
  /** By FAQ, what is done when all rows are taken. */
  readonly plans: Map<string, PendingPlan>;
  /** Phrasings that another published FAQ has too: how many, and the first few in words. */
  readonly shared: Counted;
  /** What an editor should look at in answers: how much, and the first few in words. */
  readonly remarks: Counted;
  /** FAQs that had a draft which this import passed over. */
  readonly passedOver: Set<string>;
  readonly createdTopics: Set<string>;
  /** Columns of tables that are none of ours. */
  readonly unreadColumns: Set<string>;
}

export const createFaqImportMemory = (): FaqImportMemory => ({
  raised: new Set(),
  told: new Map(),
  phrased: new Map(),
  overruled: { count: 0, examples: [] },
  moved: { count: 0, examples: [] },
  described: new Map(),
  answerless: new Set(),
  pending: new Map(),
  plans: new Map(),
  shared: { count: 0, examples: [] },
  remarks: { count: 0, examples: [] },
  passedOver: new Set(),
  createdTopics: new Set(),
  unreadColumns: new Set(),
});

/** The key under which something a row told of a FAQ is remembered. */
export const toldKey = (faqId: string, what: 'title' | 'topic' | 'answer', language = ''): string => `${faqId}\0${what}\0${language}`;

/** Whether a key is that of an answer. */
export const isAnswerKey = (key: string): boolean => key.split('\0')[1] === 'answer';

/** Fills what a FAQ must have from what it has: the title from the first phrasing, a phrasing and the answers from the titles. */
export const completeFaq = (state: FaqState): FaqState => {
  const { id, hadPhrasings, after } = state;
  const [first] = after.phrasings;
  const titles = Object.keys(after.titles).length > 0 || first === undefined ? after.titles : { [first.language]: first.text };
  const texts = LANGUAGES.flatMap((language): { language: Language; text: string }[] => {
    const text = titles[language];
    return text === undefined ? [] : [{ language, text }];
  });
  const phrasings =
    hadPhrasings || after.phrasings.length > 0 ? after.phrasings : texts.map((phrasing) => ({ id: phrasingId(id, phrasing), ...phrasing }));
  const answers = after.answers.length > 0 ? after.answers : texts.map((title) => titleAnswer(id, title));
  return { ...state, after: { ...after, titles, phrasings, answers } };
};

/** Whether a FAQ has nothing but its titles for answers, which wait for somebody to write real ones. */
const isAnswerless = ({ titles, answers }: Pick<FaqContent, 'titles' | 'answers'>): boolean =>
  answers.every(({ text, language }) => titles[language] === text);

const titleAnswer = (faqId: string, { language, text }: { readonly language: Language; readonly text: string }): FaqAnswer => {
  const content = { language, text, variants: [], condition: null, validFrom: null, validTo: null };
  return { id: answerId(faqId, content), ...content };
};

/** What happened in one batch. */
export interface FaqBatch {
  readonly items: readonly FaqItem[];
  readonly states: ReadonlyMap<string, FaqState>;
  readonly changed: readonly FaqState[];
  readonly told: ReadonlyMap<string, ToldText>;
  readonly phrased: ReadonlyMap<string, { readonly faqId: string; readonly place: string }>;
  readonly overruled: readonly string[];
  readonly moved: readonly string[];
  readonly described: ReadonlyMap<string, string>;
  /** Phrasings that another published FAQ has too, in words. */
  readonly shared: readonly string[];
  /** What an editor should look at in answers, in words. */
  readonly remarks: readonly string[];
  readonly createdTopics: readonly string[];
  readonly unreadColumns: readonly string[];
  /** FAQs named as follow-ups that existed before the batch. */
  readonly existing: ReadonlySet<string>;
  readonly publish: boolean;
}

/** Phrasings and remarks quoted in a warning. */
const EXAMPLES = 3;

/** Takes what later batches must know of this one into the memory of the import. */
export const rememberFaqBatch = (memory: FaqImportMemory, batch: FaqBatch): void => {
  for (const column of batch.unreadColumns) memory.unreadColumns.add(column);
  for (const [key, text] of batch.told) memory.told.set(key, text);
  for (const [wording, owner] of batch.phrased) memory.phrased.set(wording, owner);
  for (const [id, place] of batch.described) memory.described.set(id, place);
  for (const id of batch.createdTopics) memory.createdTopics.add(id);
  count(memory.shared, batch.shared);
  count(memory.remarks, batch.remarks);
  count(memory.overruled, batch.overruled);
  count(memory.moved, batch.moved);
  for (const { id, head } of batch.changed) {
    const hadDraft = head !== null && head.status !== 'ARCHIVED' && head.version !== head.publishedVersion;
    if (batch.publish && hadDraft && !memory.raised.has(id)) memory.passedOver.add(id);
    memory.raised.add(id);
  }
  for (const { id, head, after } of batch.states.values()) {
    // Of a FAQ whose rows were all refused there is nothing.
    if (head === null && after.answers.length === 0) continue;
    if (isAnswerless(after)) memory.answerless.add(id);
    else memory.answerless.delete(id);
  }
  for (const { faqId, row, next, plan } of batch.items) {
    const state = batch.states.get(faqId);
    if (plan !== undefined && batch.described.get(faqId) === `${row.file}:${String(row.line)}`) memory.plans.set(faqId, { row, plan });
    if (next === undefined || state === undefined || state.next.every(({ id }) => batch.existing.has(id))) continue;
    memory.pending.set(faqId, { row, next: state.next, isLive: batch.publish });
  }
};

const count = (counted: Counted, told: readonly string[]): void => {
  counted.count += told.length;
  counted.examples.push(...told.slice(0, EXAMPLES - counted.examples.length));
};
