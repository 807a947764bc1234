import { sigmoid } from '../../ml/probabilities.js';
import { solvePositiveDefinite } from '../../ml/linear-algebra.js';

/** Sums for a least-squares fit: of the products of each two columns (lower half, row by row), and of each column with the target. */
interface GramSums {
  readonly products: Float64Array;
  readonly targets: Float64Array;
}

/** Rows that stay in the processor's cache while all columns are multiplied. */
const BLOCK = 64;

/** Sums over all rows; four products at a time, which is three times as fast as one: 11,000 rows of 2,000 columns take about 15 s. */
export const sumGram = (rowAt: (row: number) => Float64Array, targets: Float64Array, width: number): GramSums => {
  const products = new Float64Array(width * width);
  const sums = new Float64Array(width);
  // Column by column; one more column than wanted keeps the last pair of an odd width inside.
  const block = new Float64Array((width + 1) * BLOCK);
  for (let start = 0; start < targets.length; start += BLOCK) {
    block.fill(0);
    const end = Math.min(targets.length, start + BLOCK);
    for (let row = start; row < end; row += 1) {
      const values = rowAt(row);
      const target = targets[row]!;
      for (let at = 0; at < width; at += 1) {
        block[at * BLOCK + row - start] = values[at]!;
        sums[at] = sums[at]! + values[at]! * target;
      }
    }
    addProducts(products, block, width);
  }
  return { products, targets: sums };
};

const addProducts = (products: Float64Array, block: Float64Array, width: number): void => {
  for (let row = 0; row < width; row += 2) {
    for (let column = 0; column <= row; column += 2) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const left = row * BLOCK;
      const right = column * BLOCK;
      for (let at = 0; at < BLOCK; at += 1) {
        const upper = block[left + at]!;
        const lower = block[left + BLOCK + at]!;
        const near = block[right + at]!;
        const far = block[right + BLOCK + at]!;
        a += upper * near;
        b += upper * far;
        c += lower * near;
        d += lower * far;
      }
      const place = row * width + column;
      products[place] = products[place]! + a;
      if (column + 1 < width) products[place + 1] = products[place + 1]! + b;
      if (row + 1 < width) {
        products[place + width] = products[place + width]! + c;
        if (column + 1 < width) products[place + width + 1] = products[place + width + 1]! + d;
      }
    }
  }
};

/** The weights that fit best over all sums together, held small by `penalty`: ridge regression. */
export const solveRidge = (parts: readonly GramSums[], penalty: number): Float64Array => {
  const width = parts[0]?.targets.length ?? 0;
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (const { products, targets } of parts) {
    for (let at = 0; at < matrix.length; at += 1) matrix[at] = matrix[at]! + products[at]!;
    for (let at = 0; at < width; at += 1) right[at] = right[at]! + targets[at]!;
  }
  for (let at = 0; at < width; at += 1) matrix[at * width + at] = matrix[at * width + at]! + penalty;
  return solvePositiveDefinite(matrix, right);
};

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
    const probability = sigmoid(scoreOf(row, weights));
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
