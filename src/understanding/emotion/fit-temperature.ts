import { toProbabilities } from './to-probabilities.js';

/** What scores are divided by so that probabilities mean what they say, and how well they then do. */
export interface Temperature {
  readonly value: number;
  /** Mean negative log-probability of the right labels. */
  readonly loss: number;
}

/** 0.4 to 3 in steps of about 5 %. */
const VALUES = Array.from({ length: 42 }, (_, step) => 0.4 * 1.05 ** step);
/** So that one impossible-looking text does not decide. */
const LEAST_PROBABILITY = 1e-6;

/** The temperature under which the right labels are most probable (Guo et al. 2017, "On Calibration of Modern Neural Networks"). */
export const fitTemperature = (scores: readonly Float64Array[], right: readonly number[]): Temperature =>
  VALUES.map((value) => ({ value, loss: lossAt(value, scores, right) })).reduce((best, next) => (next.loss < best.loss ? next : best));

const lossAt = (temperature: number, scores: readonly Float64Array[], right: readonly number[]): number => {
  const losses = scores.map((row, index) => {
    const shares = toProbabilities(row.map((score) => score / temperature));
    return -Math.log(Math.max(LEAST_PROBABILITY, shares[right[index] ?? 0] ?? 0));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
};
