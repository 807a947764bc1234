import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accuracy, f1Of, type Judged, macroF1, topK } from '../../../src/lab/measures.js';

/** `'aab'` judged `'abb'`: a letter is a label. */
const judge = (expected: string, given: string): readonly Judged[] =>
  [...expected].map((label, index) => ({ expected: label, given: given[index]! }));

const label = fc.constantFrom('a', 'b', 'c');
const anyJudged = fc.array(fc.record({ expected: label, given: label }), { minLength: 1, maxLength: 40 });

describe('accuracy', () => {
  it('is the share given its true label', () => {
    expect(accuracy(judge('aabc', 'abbc'))).toBe(0.75);
    expect(accuracy([])).toBeNull();
  });
});

describe('f1Of', () => {
  it('weighs wrong and missed alike', () => {
    // a: 2 true, 1 of them found; given 2 times, 1 right: precision 1/2, recall 1/2.
    expect(f1Of(judge('aab', 'aba'), 'a')).toBe(0.5);
    // Precision 1, recall 1/2.
    expect(f1Of(judge('aab', 'abb'), 'a')).toBeCloseTo(2 / 3, 12);
    expect(f1Of(judge('ab', 'ba'), 'a')).toBe(0);
    expect(f1Of(judge('b', 'b'), 'a')).toBe(0);
  });

  it('is the harmonic mean of precision and recall', () => {
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const right = judged.filter(({ expected, given }) => expected === 'a' && given === 'a').length;
        fc.pre(right > 0);
        const precision = right / judged.filter(({ given }) => given === 'a').length;
        const recall = right / judged.filter(({ expected }) => expected === 'a').length;
        expect(f1Of(judged, 'a')).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
      }),
    );
  });
});

describe('macroF1', () => {
  it('gives each label the same weight, also one that is only given', () => {
    // a: precision 1, recall 3/4 → 6/7. b: precision 1/2, recall 1 → 2/3.
    expect(macroF1(judge('aaaab', 'aaabb'))).toBeCloseTo((6 / 7 + 2 / 3) / 2, 12);
    // b is never true: its F1 is 0.
    expect(macroF1(judge('aa', 'ab'))).toBeCloseTo(2 / 3 / 2, 12);
    expect(macroF1([])).toBeNull();
  });

  it('is 1 only when all are right, within 0 and 1, and does not depend on the order', () => {
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const value = macroF1(judged)!;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(accuracy(judged) === 1);
        expect(macroF1(judged.toReversed())).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe('topK', () => {
  const found = (name: string, ...labels: readonly string[]) => ({
    label: name,
    candidates: labels.map((candidate) => ({ label: candidate })),
  });

  it('looks at the first k candidates', () => {
    const ranked = [found('a', 'a', 'b'), found('a', 'b', 'a'), found('a', 'b', 'c', 'd', 'a'), found('a')];
    expect([1, 2, 3, 4].map((k) => topK(ranked, k))).toEqual([0.25, 0.5, 0.5, 0.75]);
    expect(topK([], 1)).toBeNull();
  });

  it('never falls with k', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, fc.uniqueArray(label)), { minLength: 1 }), fc.nat(3), (rows, k) => {
        const ranked = rows.map(([name, labels]) => found(name, ...labels));
        expect(topK(ranked, k + 1)!).toBeGreaterThanOrEqual(topK(ranked, k)!);
      }),
    );
  });
});
