import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrationError } from '../../../src/lab/measures.js';

const predict = (probability: number, ...right: readonly boolean[]) => right.map((isRight) => ({ probability, isRight }));
const anyPredictions = fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }), {
  minLength: 1,
  maxLength: 50,
});

describe('calibrationError', () => {
  it('is how far sureness and rightness lie apart, bin by bin', () => {
    expect(calibrationError(predict(0.75, true, true, true, false))).toBe(0);
    expect(calibrationError(predict(0.9, true, false))).toBeCloseTo(0.4, 12);
    // Half the predictions 0.1 too low, half 0.3 too high, in bins of their own.
    expect(calibrationError([...predict(0.4, true, false), ...predict(0.8, true, false)])).toBeCloseTo((0.1 + 0.3) / 2, 12);
    // In one bin what is too high makes up for what is too low.
    expect(calibrationError([...predict(0.4, true, false), ...predict(0.6, true, false)], 1)).toBeCloseTo(0, 12);
    expect(calibrationError([])).toBeNull();
  });

  it('has 15 bins, the last with its upper border', () => {
    // 1/15 opens the second bin: together they would make up for each other.
    expect(calibrationError([...predict(0, true), ...predict(1 / 15, false)])).toBeCloseTo((1 + 1 / 15) / 2, 12);
    expect(calibrationError(predict(1, true))).toBe(0);
    expect(calibrationError([...predict(1, false), ...predict(14 / 15, true)])).toBeCloseTo((1 - 1 / 15) / 2, 12);
  });

  it('lies within 0 and 1, and never below that of a single bin', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const error = calibrationError(predictions)!;
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(error).toBeGreaterThanOrEqual(calibrationError(predictions, 1)! - 1e-12);
      }),
    );
  });
});
