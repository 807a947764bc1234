import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TrainingSet } from '../../../../src/retrieval/training/train-linear-head.js';
import { splitFolds } from '../../../../src/retrieval/training/train-ranking-model.js';

/** FAQs with so many phrasings each, and a title. */
const setOf = (counts: readonly number[]): TrainingSet => {
  const rows = counts.flatMap((count, faq) => Array.from({ length: count + 1 }, (_, at) => ({ faq, isTitle: at === count })));
  return {
    language: 'en',
    dimensions: 1,
    faqIds: counts.map((_, faq) => `faq-${String(faq)}`),
    faqOf: Int32Array.from(rows, ({ faq }) => faq),
    vectors: new Float32Array(rows.length),
    texts: rows.map(() => ''),
    isTitle: Uint8Array.from(rows, ({ isTitle }) => Number(isTitle)),
  };
};

describe('splitFolds', () => {
  it('leaves each of five phrasings out once, and four to learn from', () => {
    const set = setOf([5, 5]);
    const folds = splitFolds(set);
    expect(folds).toHaveLength(5);
    for (const { kept, heldOut } of folds) {
      expect(heldOut).toHaveLength(2);
      expect(kept).toHaveLength(10);
    }
    expect(new Set(folds.flatMap(({ heldOut }) => heldOut)).size).toBe(10);
  });

  it('asks a tenth where there are many phrasings, and no more than are needed', () => {
    const folds = splitFolds(setOf(Array.from({ length: 100 }, () => 100)));
    expect(folds).toHaveLength(1);
    expect(folds[0]?.heldOut).toHaveLength(1_000);
  });

  it('never holds out a title, nor the only phrasing of a FAQ', () => {
    expect(splitFolds(setOf([1, 1, 1]))).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), (counts) => {
        const set = setOf(counts);
        const asked = splitFolds(set).flatMap(({ kept, heldOut }) => {
          expect([...kept, ...heldOut].sort((one, other) => one - other)).toEqual(Array.from(set.faqOf.keys()));
          return heldOut;
        });
        expect(new Set(asked).size).toBe(asked.length);
        for (const phrasing of asked) {
          expect(set.isTitle[phrasing]).toBe(0);
          expect(counts[set.faqOf[phrasing] ?? 0]).toBeGreaterThan(1);
        }
      }),
    );
  });
});
