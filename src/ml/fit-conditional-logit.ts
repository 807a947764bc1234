import { solvePositiveDefinite } from './solve-positive-definite.js';

/** One choice that was observed: which of some alternatives, each described by the same features. */
export interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  /** Index of the alternative chosen. */
  readonly chosen: number;
}

/** The weights are expected near these; `strengths` say how firmly, as the precision of a normal distribution. */
export interface ExpectedWeights {
  readonly weights: readonly number[];
  readonly strengths: readonly number[];
}

const ROUNDS = 25;
const ENOUGH = 1e-6;

/**
 * Weights of the features such that exp(weights · features) of an alternative, as a share of all, is how likely it is chosen:
 * conditional logit (D. McFadden 1974), most probable given what is expected, by Newton's method. The problem is convex, so there is one solution.
 */
export const fitConditionalLogit = (choices: readonly Choice[], expected: ExpectedWeights): readonly number[] => {
  const size = expected.weights.length;
  let weights = expected.weights;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = Float64Array.from(weights, (weight, at) => expected.strengths[at]! * (expected.weights[at]! - weight));
    const curvature = new Float64Array(size * size);
    expected.strengths.forEach((strength, at) => {
      curvature[at * size + at] = strength;
    });
    for (const choice of choices) addChoice(choice, weights, gradient, curvature);
    const step = solvePositiveDefinite(curvature, gradient);
    weights = weights.map((weight, at) => weight + step[at]!);
    if (step.every((one) => Math.abs(one) < ENOUGH)) break;
  }
  return weights;
};

/** Adds what one choice says: the features of the chosen one less their mean, and their covariance, both by the present shares. */
const addChoice = ({ alternatives, chosen }: Choice, weights: readonly number[], gradient: Float64Array, curvature: Float64Array): void => {
  const size = weights.length;
  const scores = alternatives.map((features) => features.reduce((sum, feature, at) => sum + feature * weights[at]!, 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, one) => sum + one, 0);
  const mean = weights.map((_, at) => alternatives.reduce((sum, features, one) => sum + (features[at]! * odds[one]!) / total, 0));
  for (let row = 0; row < size; row += 1) {
    gradient[row] = gradient[row]! + alternatives[chosen]![row]! - mean[row]!;
    for (let column = 0; column <= row; column += 1) {
      let covariance = 0;
      alternatives.forEach((features, one) => {
        covariance += ((features[row]! - mean[row]!) * (features[column]! - mean[column]!) * odds[one]!) / total;
      });
      curvature[row * size + column] = curvature[row * size + column]! + covariance;
    }
  }
};
