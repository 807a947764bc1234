import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Choice, fitConditionalLogit } from '../../../src/ml/logistic-regression.js';

const FREE = { weights: [0], strengths: [1e-9] };

/** `first` of `all` times the alternative with feature 1 is chosen, else the one with feature 0. */
const choices = (first: number, all: number): readonly Choice[] =>
  Array.from({ length: all }, (_, at) => ({ alternatives: [[1], [0]], chosen: at < first ? 0 : 1 }));

describe('fitConditionalLogit', () => {
  it('gives the logarithm of the odds that were observed', () => {
    const [weight] = fitConditionalLogit(choices(75, 100), FREE);
    expect(weight).toBeCloseTo(Math.log(3), 6);
  });

  it('stays with what is expected when nothing was observed, and near it when little was', () => {
    expect(fitConditionalLogit([], { weights: [2.5], strengths: [2] })).toEqual([2.5]);
    const [few = 0] = fitConditionalLogit(choices(3, 4), { weights: [0], strengths: [10] });
    const [many = 0] = fitConditionalLogit(choices(300, 400), { weights: [0], strengths: [10] });
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(many);
    expect(many).toBeLessThan(Math.log(3));
  });

  it('finds the weights that made the choices', () => {
    const truth = [1.5, -0.7];
    // Each alternative set as often as its share says, so that the observed shares are the true ones.
    const sets = [
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [
        [1, 1],
        [0.5, 0],
        [0, 0.3],
      ],
    ];
    const made = sets.flatMap((alternatives) => {
      const odds = alternatives.map(([a = 0, b = 0]) => Math.exp(truth[0]! * a + truth[1]! * b));
      const total = odds.reduce((sum, one) => sum + one, 0);
      return odds.flatMap((one, chosen) =>
        Array.from({ length: Math.round((2_000 * one) / total) }, (): Choice => ({ alternatives, chosen })),
      );
    });
    const [first, second] = fitConditionalLogit(made, { weights: [0, 0], strengths: [1e-9, 1e-9] });
    expect(first).toBeCloseTo(1.5, 1);
    expect(second).toBeCloseTo(-0.7, 1);
  });

  it('is finite whatever was chosen', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const choice = fc
      .array(fc.tuple(number, number), { minLength: 1, maxLength: 5 })
      .chain((alternatives) => fc.record({ alternatives: fc.constant(alternatives), chosen: fc.nat(alternatives.length - 1) }));
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 20 }), (observed) => {
        const weights = fitConditionalLogit(observed, { weights: [1, 1], strengths: [2, 2] });
        expect(weights.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
