import { isDeepStrictEqual } from 'node:util';
import type { FaqContent } from '../domain/faq.js';

/** Whether two contents say the same. The order of phrasings, of entities and of fields does not count; that of answers and follow-ups does. */
export const sameContent = (a: FaqContent, b: FaqContent): boolean => isDeepStrictEqual(comparable(a), comparable(b));

const comparable = ({ titles, topicId, aboutIds, nextIds, phrasings, answers, validFrom, validTo }: FaqContent): unknown => ({
  // Plain copies: `isDeepStrictEqual` also compares prototypes, which differ between a parser's objects and ours.
  titles: { ...titles },
  topicId,
  aboutIds: aboutIds.toSorted(),
  nextIds,
  phrasings: phrasings.map(({ id }) => id).sort(),
  answers: answers.map(({ id }) => id),
  validFrom,
  validTo,
});
