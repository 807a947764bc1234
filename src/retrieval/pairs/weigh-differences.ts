import type { Difference } from './list-differences.js';
import type { DifferenceWeights } from './difference-weights.js';

/** The log-odds that two questions ask for the same, by what they differ in. `signals`: scaled */
export const weighDifferences = (weights: DifferenceWeights, differences: readonly Difference[], signals: Float64Array): number =>
  differences.reduce((sum, { name, amount }) => sum + amount * (weights.differences.get(name) ?? 0), weights.offset) +
  signals.reduce((sum, signal, at) => sum + signal * weights.signals[at]!, 0);
