import type { TermWeights } from './term-weights.js';

/** Inverse document frequency over the terms of each taught question: the logarithm of one in how many holds the term. */
export const learnTermWeights = (questions: readonly ReadonlySet<string>[]): TermWeights => {
  const counts = new Map<string, number>();
  for (const terms of questions) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (count: number): number => Math.log((1 + questions.length) / (1 + count));
  return { known: new Map([...counts].map(([term, count]) => [term, weightOf(count)])), unknown: weightOf(0) };
};
