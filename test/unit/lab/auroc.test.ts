import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auroc } from '../../../src/lab/measures.js';

/** By comparing every pair: what the rank statistic must equal. */
const byPairs = (positives: readonly number[], negatives: readonly number[]): number => {
  const wins = positives.flatMap((high) => negatives.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
};

/** Few different values, so that many tie. */
const scores = fc.array(
  fc.integer({ min: 0, max: 6 }).map((score) => score / 6),
  { minLength: 1, maxLength: 30 },
);

describe('auroc', () => {
  it.each([
    ['all are told apart', [0.9, 0.8], [0.3, 0.2], 1],
    ['all are the wrong way round', [0.1], [0.3, 0.2], 0],
    ['all tie', [0.5, 0.5], [0.5], 0.5],
    ['3 of 4 pairs are in order', [0.9, 0.4], [0.5, 0.3], 0.75],
    ['one of two ties', [0.5], [0.5, 0.1], 0.75],
  ])('%s', (_, positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBe(area);
  });

  it('is unknown with one side only', () => {
    expect(auroc([], [0.5])).toBeNull();
    expect(auroc([0.5], [])).toBeNull();
  });

  it('equals the share of pairs in order, ties counting half', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        expect(auroc(positives, negatives)).toBeCloseTo(byPairs(positives, negatives), 10);
      }),
    );
  });

  it('of both sides exchanged adds up to 1', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        expect(auroc(positives, negatives)! + auroc(negatives, positives)!).toBeCloseTo(1, 10);
      }),
    );
  });
});
