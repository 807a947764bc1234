/** How much each of `CONTEXT_FEATURES` adds to the logarithm of a candidate's odds. */
export type ContextWeights = readonly number[];

/**
 * Learnt by `evaluate context --train` from 1,000 Chinese dialogues, each with a change of subject (docs/decisions/dialogue.md). There the
 * probability by the words alone came out at -0.2, for a complete question is then known word for word; customers paraphrase, so it counts a little.
 */
export const CONTEXT_WEIGHTS: ContextWeights = [1.5, 6.5, 4.2, 3.7, 1.2, 1.4, 7.3, 7.2, 0.2, 0.5];
