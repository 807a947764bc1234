import type { DifferenceWeights } from './difference-weights.js';
import type { Landmarks } from './landmarks.js';
import type { PairComparison } from './pair-comparison.js';
import type { Scaling } from './scaling.js';

/** Judges whether two questions ask for the same, as taught. Plain data: it passes between threads and through `structuredClone`. */
export interface PairRanker {
  readonly comparison: PairComparison;
  readonly scaling: Scaling;
  readonly landmarks: Landmarks;
  /** What nearness to each landmark says for "the same". */
  readonly landmarkWeights: Float64Array;
  /** Scale of the landmarks' sum. */
  readonly landmarkDeviation: number;
  readonly differenceWeights: DifferenceWeights;
  /** Of the columns of `verdictColumns`. */
  readonly verdictWeights: Float64Array;
}
