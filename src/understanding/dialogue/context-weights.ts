/** How much each of `CONTEXT_FEATURES` adds to the logarithm of a candidate's odds. */
export type ContextWeights = readonly number[];

export const CONTEXT_WEIGHTS: ContextWeights = [1, 3.5, 2.3, 2.4, 1, 1.3, 4.1, 4.1];
