import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { summariseTimes } from '../../../src/lab/measures.js';

describe('summariseTimes', () => {
  it('sorts by number and tells what one outlier does to the mean', () => {
    expect(summariseTimes([10, 9, 100])).toEqual({ median: 10, mean: 119 / 3, p95: 100 });
    expect(summariseTimes([4, 1, 3, 2])).toEqual({ median: 2.5, mean: 2.5, p95: 4 });
    expect(summariseTimes(Array.from({ length: 100 }, (_, index) => index + 1))?.p95).toBe(95);
    expect(summariseTimes([7])).toEqual({ median: 7, mean: 7, p95: 7 });
    expect(summariseTimes([])).toBeNull();
  });

  it('gives values within the times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (times) => {
        const { median, mean, p95 } = summariseTimes(times)!;
        const [least, most] = [Math.min(...times), Math.max(...times)];
        for (const value of [median, mean, p95]) expect(value >= least && value <= most).toBe(true);
        expect(median).toBeLessThanOrEqual(p95);
      }),
    );
  });
});
