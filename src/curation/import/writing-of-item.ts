import type { FaqWriting } from '../faq-writing.js';
import type { FaqItem } from './faq-item.js';

/** What a row says of a FAQ as a writing to be checked. `topicIdOf` tells the ids of topics that are named. */
export const writingOfItem = (
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
