import { isAnswerless } from './complete-faq.js';
import type { FaqImportMemory } from './faq-import-memory.js';
import type { FaqItem } from './faq-item.js';
import type { FaqState } from './faq-state.js';

/** What happened in one batch. */
export interface FaqBatch {
  readonly items: readonly FaqItem[];
  readonly states: ReadonlyMap<string, FaqState>;
  readonly changed: readonly FaqState[];
  readonly told: ReadonlySet<string>;
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
  for (const key of batch.told) memory.told.add(key);
  for (const [id, place] of batch.described) memory.described.set(id, place);
  for (const id of batch.createdTopics) memory.createdTopics.add(id);
  memory.shared.count += batch.shared.length;
  memory.shared.examples.push(...batch.shared.slice(0, EXAMPLES - memory.shared.examples.length));
  memory.remarks.count += batch.remarks.length;
  memory.remarks.examples.push(...batch.remarks.slice(0, EXAMPLES - memory.remarks.examples.length));
  for (const { id, head } of batch.changed) {
    const hadDraft = head !== null && head.status !== 'ARCHIVED' && head.version !== head.publishedVersion;
    if (batch.publish && hadDraft && !memory.raised.has(id)) memory.passedOver.add(id);
    memory.raised.add(id);
  }
  for (const { id, after } of batch.states.values()) {
    if (isAnswerless(after)) memory.answerless.add(id);
    else memory.answerless.delete(id);
  }
  for (const { faqId, row, next } of batch.items) {
    const state = batch.states.get(faqId);
    if (next === undefined || state === undefined || state.next.every(({ id }) => batch.existing.has(id))) continue;
    memory.pending.set(faqId, { row, next: state.next });
  }
};
