import { isDeepStrictEqual } from 'node:util';
import type { FaqAnswer } from '../domain/faq.js';
import type { Path, UserError } from './user-error.js';

/** An answer with where it stands. */
export interface PlacedAnswer {
  readonly answer: FaqAnswer;
  readonly path: Path;
}

/** Answers that nobody ever gets: another of the same language before them is given under the same condition at all times. */
export const findDeadAnswers = (placed: readonly PlacedAnswer[]): readonly UserError[] =>
  placed.flatMap(({ answer, path }, index) => {
    const before = placed
      .slice(0, index)
      .find(
        ({ answer: earlier }) =>
          earlier.language === answer.language &&
          isDeepStrictEqual(plain(earlier.condition), plain(answer.condition)) &&
          covers(earlier, answer),
      );
    if (before === undefined) return [];
    // The same answer written twice is kept once.
    if (before.answer.id === answer.id) return [];
    const same = answer.condition === null ? 'without a condition' : 'with the same condition';
    const message = `nobody gets this answer: ${before.path.join('.')} is given ${same} in ${answer.language} all the while; make it a variant of that one, or give it a condition or other dates`;
    return [{ code: 'BAD_INPUT', message, path }];
  });

const covers = (earlier: FaqAnswer, later: FaqAnswer): boolean =>
  (earlier.validFrom === null || (later.validFrom !== null && earlier.validFrom <= later.validFrom)) &&
  (earlier.validTo === null || (later.validTo !== null && later.validTo <= earlier.validTo));

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (condition: unknown): unknown => JSON.parse(JSON.stringify(condition));
