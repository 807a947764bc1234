import { applyScaling } from './apply-scaling.js';
import { comparePair } from './compare-pair.js';
import { nearnessToLandmarks } from './nearness-to-landmarks.js';
import type { PairRanker } from './pair-ranker.js';
import type { TextVector } from './text-vector.js';
import { verdictColumns } from './verdict-columns.js';
import { weighDifferences } from './weigh-differences.js';

/** The probability that both questions ask for the same, 0..1; exactly the same whichever comes first. Takes about half a millisecond. */
export const judgePair = (ranker: PairRanker, one: TextVector, other: TextVector): number => {
  const { comparison, scaling, landmarks, landmarkWeights, landmarkDeviation, differenceWeights, verdictWeights } = ranker;
  const pair = comparePair(comparison, one, other);
  const signals = applyScaling(scaling, pair.signals);
  const near = nearnessToLandmarks(landmarks, pair, signals);
  const word = near.reduce((sum, value, at) => sum + value * landmarkWeights[at]!, 0);
  const said = weighDifferences(differenceWeights, pair.differences, signals);
  const score = verdictColumns(signals, word / landmarkDeviation, said).reduce((sum, value, at) => sum + value * verdictWeights[at]!, 0);
  return 1 / (1 + Math.exp(-score));
};
