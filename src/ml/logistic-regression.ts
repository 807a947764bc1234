import { sigmoid, softmax } from './probabilities.js';
import { solvePositiveDefinite } from './linear-algebra.js';

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
  const shares = softmax(Float64Array.from(scores));
  const mean = weights.map((_, at) => alternatives.reduce((sum, features, one) => sum + features[at]! * shares[one]!, 0));
  for (let row = 0; row < size; row += 1) {
    gradient[row] = gradient[row]! + alternatives[chosen]![row]! - mean[row]!;
    for (let column = 0; column <= row; column += 1) {
      let covariance = 0;
      alternatives.forEach((features, one) => {
        covariance += (features[row]! - mean[row]!) * (features[column]! - mean[column]!) * shares[one]!;
      });
      curvature[row * size + column] = curvature[row * size + column]! + covariance;
    }
  }
};

/** Log-odds as a sum: what each feature adds a unit, and what is there without any. */
export interface LinearLogOdds {
  readonly bias: number;
  readonly weights: readonly number[];
}

const NEWTON_ROUNDS = 20;

/**
 * Logistic regression with a normal prior on the weights of standardised features, by Newton's method; the problem is convex, so there is one
 * solution. `strength`: precision of the prior. `importance`: of each row; default: 1.
 */
export const fitLogistic = (
  rows: readonly Float64Array[],
  isRight: readonly boolean[],
  strength: number,
  importance: readonly number[] = rows.map(() => 1),
): LinearLogOdds => {
  const size = rows[0]?.length ?? 0;
  const means = meansOf(rows, size);
  const spreads = spreadsOf(rows, means);
  const standard = rows.map((row) =>
    Float64Array.from({ length: size + 1 }, (_, at) => (at === size ? 1 : (row[at]! - means[at]!) / spreads[at]!)),
  );
  let weights = new Float64Array(size + 1);
  for (let round = 0; round < NEWTON_ROUNDS; round += 1) {
    const gradient = new Float64Array(size + 1);
    const curvature = new Float64Array((size + 1) * (size + 1));
    for (let at = 0; at < size; at += 1) {
      gradient[at] = -strength * weights[at]!;
      curvature[at * (size + 1) + at] = strength;
    }
    curvature[size * (size + 1) + size] = Number.EPSILON;
    standard.forEach((row, index) => {
      addRow(row, isRight[index] ?? false, importance[index] ?? 1, weights, gradient, curvature);
    });
    const step = solvePositiveDefinite(curvature, gradient);
    weights = weights.map((weight, at) => weight + step[at]!);
    if (step.every((one) => Math.abs(one) < ENOUGH)) break;
  }
  const own = Array.from({ length: size }, (_, at) => weights[at]! / spreads[at]!);
  return { bias: weights[size]! - own.reduce((sum, weight, at) => sum + weight * means[at]!, 0), weights: own };
};

const addRow = (
  row: Float64Array,
  isRight: boolean,
  importance: number,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void => {
  const size = row.length;
  let score = 0;
  for (let at = 0; at < size; at += 1) score += weights[at]! * row[at]!;
  const probability = sigmoid(score);
  const missing = importance * (Number(isRight) - probability);
  const weight = importance * probability * (1 - probability);
  for (let at = 0; at < size; at += 1) {
    gradient[at] = gradient[at]! + missing * row[at]!;
    const scaled = weight * row[at]!;
    for (let column = 0; column <= at; column += 1) curvature[at * size + column] = curvature[at * size + column]! + scaled * row[column]!;
  }
};

const meansOf = (rows: readonly Float64Array[], size: number): Float64Array => {
  const sums = new Float64Array(size);
  for (const row of rows) for (let at = 0; at < size; at += 1) sums[at] = sums[at]! + row[at]!;
  return sums.map((sum) => sum / Math.max(1, rows.length));
};

/** Standard deviations; of a feature that is always the same 1, so that it counts nothing. */
const spreadsOf = (rows: readonly Float64Array[], means: Float64Array): Float64Array => {
  const sums = new Float64Array(means.length);
  for (const row of rows) for (let at = 0; at < means.length; at += 1) sums[at] = sums[at]! + (row[at]! - means[at]!) ** 2;
  return sums.map((sum) => Math.sqrt(sum / Math.max(1, rows.length)) || 1);
};
