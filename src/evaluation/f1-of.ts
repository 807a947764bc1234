import type { Judged } from './judged.js';

/**
 * Harmonic mean of the precision and the recall of one label, 0..1; 0 when it is never given right, also where it never occurs.
 *
 * @example f1Of([{ expected: 'a', given: 'a' }, { expected: 'a', given: 'b' }], 'a') // precision 1, recall 1/2: 2/3
 */
export const f1Of = (judged: readonly Judged[], label: string): number => {
  const right = judged.filter(({ expected, given }) => expected === label && given === label).length;
  const wrong = judged.filter(({ expected, given }) => (expected === label) !== (given === label)).length;
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
};
