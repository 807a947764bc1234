import { solvePositiveDefinite } from '../../ml/solve-positive-definite.js';

const ROUNDS = 30;
const SETTLED = 1e-10;
const MOST_HALVINGS = 20;

/**
 * Logistic regression by Newton's method, each weight held small by its own penalty (half of penalty × weight², added to the loss over all rows).
 * Made for a dozen columns. Weights in the order of the columns; an offset is a column of ones.
 */
export const fitLogistic = (rows: readonly Float64Array[], isTrue: readonly boolean[], penalties: Float64Array): Float64Array => {
  const width = penalties.length;
  let weights = new Float64Array(width);
  let loss = lossOf(rows, isTrue, penalties, weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, isTrue, penalties, weights);
    let share = 1;
    let next = weights;
    let nextLoss = loss;
    // A full step can overshoot where almost all is certain; half of it, or half of that, cannot.
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1, share /= 2) {
      next = weights.map((weight, at) => weight - share * step[at]!);
      nextLoss = lossOf(rows, isTrue, penalties, next);
      if (nextLoss < loss) break;
    }
    if (!(nextLoss < loss)) break;
    const gain = loss - nextLoss;
    weights = next;
    loss = nextLoss;
    if (gain < SETTLED * loss) break;
  }
  return weights;
};

const scoreOf = (row: Float64Array, weights: Float64Array): number => row.reduce((sum, value, at) => sum + value * weights[at]!, 0);

const lossOf = (rows: readonly Float64Array[], isTrue: readonly boolean[], penalties: Float64Array, weights: Float64Array): number => {
  const held = penalties.reduce((sum, penalty, at) => sum + (penalty * weights[at]! ** 2) / 2, 0);
  return rows.reduce((sum, row, index) => {
    const score = scoreOf(row, weights) * (isTrue[index] === true ? -1 : 1);
    return sum + Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score)));
  }, held);
};

const newtonStep = (
  rows: readonly Float64Array[],
  isTrue: readonly boolean[],
  penalties: Float64Array,
  weights: Float64Array,
): Float64Array => {
  const width = weights.length;
  const slope = weights.map((weight, at) => penalties[at]! * weight);
  const curvature = new Float64Array(width * width);
  for (let at = 0; at < width; at += 1) curvature[at * width + at] = penalties[at]!;
  rows.forEach((row, index) => {
    const probability = 1 / (1 + Math.exp(-scoreOf(row, weights)));
    const error = probability - (isTrue[index] === true ? 1 : 0);
    const spread = probability * (1 - probability);
    for (let one = 0; one < width; one += 1) {
      slope[one] = slope[one]! + error * row[one]!;
      for (let other = 0; other <= one; other += 1) {
        curvature[one * width + other] = curvature[one * width + other]! + spread * row[one]! * row[other]!;
      }
    }
  });
  return solvePositiveDefinite(curvature, slope);
};
