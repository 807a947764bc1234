import { solvePositiveDefinite } from './solve-positive-definite.js';

/** Log-odds as a sum: what each feature adds a unit, and what is there without any. */
export interface LinearLogOdds {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 20;
const ENOUGH = 1e-6;

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
  for (let round = 0; round < ROUNDS; round += 1) {
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
  const probability = 1 / (1 + Math.exp(-score));
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
