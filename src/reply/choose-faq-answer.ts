import type { FaqAnswer } from '../domain/faq.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import { holds } from '../condition/evaluate-condition.js';

/** The answer that applies, and the one that would without the customer's situation. */
export interface ChosenAnswer {
  readonly answer: FaqAnswer;
  /** The unconditional answer when another one was chosen; `null` when it was chosen itself or there is none. */
  readonly otherwise: FaqAnswer | null;
}

/**
 * Of a FAQ's answers the first whose condition holds, conditional ones before the unconditional; in the language asked
 * for, or in another when it has none there. `null` when nothing applies at that moment.
 */
export const chooseFaqAnswer = (
  answers: readonly FaqAnswer[],
  { language, asOf, variables }: { readonly language: Language; readonly asOf: string; readonly variables: Readonly<Record<string, Json>> },
): ChosenAnswer | null => {
  const valid = answers.filter((answer) => isValidAt(answer, asOf));
  const spoken = valid.filter((answer) => answer.language === language);
  const candidates = spoken.length > 0 ? spoken : valid;
  const plain = candidates.find(({ condition }) => condition === null) ?? null;
  const fitting = candidates.find(({ condition }) => condition !== null && holds(condition, variables));
  const answer = fitting ?? plain;
  return answer === null ? null : { answer, otherwise: fitting === undefined ? null : plain };
};
