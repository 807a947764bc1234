import { f1Of } from './f1-of.js';
import type { Judged } from './judged.js';

/** The mean F1 of all labels that are true of something or given to something, each with the same weight; `null` when nothing was judged. */
export const macroF1 = (judged: readonly Judged[]): number | null => {
  const labels = [...new Set(judged.flatMap(({ expected, given }) => [expected, given]))];
  return labels.length === 0 ? null : labels.reduce((sum, label) => sum + f1Of(judged, label), 0) / labels.length;
};
