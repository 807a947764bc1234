import { isDeepStrictEqual } from 'node:util';
import type { FaqAnswer } from '../domain/faq.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';

/** The answer that takes over from one that ends, under the same condition; `null` when there is none. */
export const findNextAnswer = (answers: readonly FaqAnswer[], ending: FaqAnswer, calendar: OntologyIndex['calendar']): FaqAnswer | null => {
  const startOf = (date: string | null): string => (date === null ? '' : calendar.startOf(date));
  const end = startOf(ending.validTo);
  const later = answers
    .filter(
      ({ language, condition, validFrom }) =>
        language === ending.language && validFrom !== null && startOf(validFrom) >= end && isDeepStrictEqual(condition, ending.condition),
    )
    .sort((a, b) => (startOf(a.validFrom) < startOf(b.validFrom) ? -1 : 1));
  return later[0] ?? null;
};
