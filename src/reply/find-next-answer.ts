import { isDeepStrictEqual } from 'node:util';
import type { FaqAnswer } from '../domain/faq.js';

/** The answer that takes over from one that ends, under the same condition; `null` when there is none. */
export const findNextAnswer = (answers: readonly FaqAnswer[], ending: FaqAnswer): FaqAnswer | null => {
  const end = Date.parse(ending.validTo ?? '');
  const later = answers
    .filter(
      ({ language, condition, validFrom }) =>
        language === ending.language &&
        validFrom !== null &&
        Date.parse(validFrom) >= end &&
        isDeepStrictEqual(condition, ending.condition),
    )
    .sort((a, b) => Date.parse(a.validFrom ?? '') - Date.parse(b.validFrom ?? ''));
  return later[0] ?? null;
};
