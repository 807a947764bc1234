import type { Difference } from './list-differences.js';

/** What is known of two questions before anything is learnt about pairs; the same whichever comes first, but for the order of `one` and `other`. */
export interface ComparedPair {
  /** The questions' vectors along the principal axes. */
  readonly one: Float32Array;
  readonly other: Float32Array;
  /** See `comparePair`; how alike the questions are in nine ways. */
  readonly signals: Float64Array;
  readonly differences: readonly Difference[];
}
