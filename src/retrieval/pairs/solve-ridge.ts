import { solvePositiveDefinite } from '../../ml/solve-positive-definite.js';
import type { GramSums } from './gram-sums.js';

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
