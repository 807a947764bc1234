import { isAnswerless } from './complete-faq.js';
import type { Counted, FaqImportMemory, ToldText } from './faq-import-memory.js';
import type { FaqItem } from './faq-item.js';
import type { FaqState } from './faq-state.js';

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
  for (const { faqId, row, next } of batch.items) {
    const state = batch.states.get(faqId);
    if (next === undefined || state === undefined || state.next.every(({ id }) => batch.existing.has(id))) continue;
    memory.pending.set(faqId, { row, next: state.next });
  }
};

const count = (counted: Counted, told: readonly string[]): void => {
  counted.count += told.length;
  counted.examples.push(...told.slice(0, EXAMPLES - counted.examples.length));
};
