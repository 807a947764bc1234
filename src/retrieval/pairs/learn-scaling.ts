import type { Scaling } from './scaling.js';

export const learnScaling = (rows: readonly Float64Array[]): Scaling => {
  const width = rows[0]?.length ?? 0;
  const meanOver = (valueAt: (row: Float64Array, at: number) => number): Float64Array =>
    new Float64Array(width).map((_, at) => rows.reduce((sum, row) => sum + valueAt(row, at), 0) / rows.length);
  const means = meanOver((row, at) => row[at]!);
  const deviations = meanOver((row, at) => (row[at]! - means[at]!) ** 2).map((variance) => Math.sqrt(variance));
  // What never differs tells nothing, whatever it is divided by.
  return { means, deviations: deviations.map((deviation) => (deviation > 1e-9 ? deviation : 1)) };
};
