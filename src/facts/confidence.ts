import type { FactQuestion } from '../domain/fact-question.js';

/**
 * How sure a reading is that explains all words. A plain value may as well be what a FAQ tells, with more around it. What was put together for
 * the question (two things compared, conditions, several steps) no FAQ tells better.
 */
const SURE = { plain: 0.97, composed: 0.999 } as const;

/** Falls with what stays unexplained and with doubt about the names. */
export const factConfidence = (kind: keyof typeof SURE, { coverage, certainty }: Pick<FactQuestion, 'coverage' | 'certainty'>): number =>
  SURE[kind] * certainty * coverage ** 2;
