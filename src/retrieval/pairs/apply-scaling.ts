import type { Scaling } from './scaling.js';

export const applyScaling = ({ means, deviations }: Scaling, row: Float64Array): Float64Array =>
  row.map((value, at) => (value - means[at]!) / deviations[at]!);
