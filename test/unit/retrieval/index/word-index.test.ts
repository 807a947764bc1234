import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWordIndex } from '../../../../src/retrieval/index/word-index.js';

const found = (
  index: ReturnType<typeof createWordIndex>,
  terms: readonly string[],
  allow: ((faqId: string) => boolean) | null = null,
): readonly string[] => index.search(terms, 10, allow).map(({ faqId }) => faqId);

describe('createWordIndex', () => {
  it('puts the FAQ with more and rarer of the words first', () => {
    const index = createWordIndex();
    index.put('lost', ['card', 'lost']);
    index.put('fee', ['card', 'fee']);
    index.put('rate', ['loan', 'rate']);
    expect(found(index, ['card', 'lost'])).toEqual(['lost', 'fee']);
    expect(found(index, ['loan', 'card', 'fee'])).toEqual(['fee', 'rate', 'lost']);
  });

  it('orders equal FAQs by id', () => {
    const index = createWordIndex();
    for (const faqId of ['b', 'c', 'a']) index.put(faqId, ['card']);
    expect(found(index, ['card'])).toEqual(['a', 'b', 'c']);
  });

  it('finds only allowed FAQs', () => {
    const index = createWordIndex();
    for (const faqId of ['a', 'b']) index.put(faqId, ['card']);
    expect(found(index, ['card'], (faqId) => faqId !== 'a')).toEqual(['b']);
  });

  it('replaces and forgets', () => {
    const index = createWordIndex();
    index.put('a', ['card', 'lost']);
    index.put('a', ['fee']);
    expect(found(index, ['lost'])).toEqual([]);
    expect(found(index, ['fee'])).toEqual(['a']);
    index.put('a', []);
    expect(found(index, ['fee'])).toEqual([]);
  });

  it('finds nothing for unknown words', () => {
    expect(found(createWordIndex(), ['card'])).toEqual([]);
  });

  it('ignores frequent words once rarer ones have filled the budget', () => {
    const index = createWordIndex();
    for (let number = 0; number < 2_100; number += 1) index.put(`faq${String(number)}`, number === 7 ? ['card', 'stolen'] : ['card']);
    expect(found(index, ['card', 'stolen'])).toEqual(['faq7']);
    expect(found(index, ['card'])).toHaveLength(10);
  });

  it('finds the same after any changes, and after saving, as a fresh index', () => {
    const steps = fc.array(
      fc.record({ faqId: fc.constantFrom('a', 'b', 'c'), terms: fc.array(fc.constantFrom('card', 'lost', 'fee', 'top up')) }),
    );
    fc.assert(
      fc.property(steps, (changes) => {
        const index = createWordIndex();
        for (const { faqId, terms } of changes) index.put(faqId, terms);
        const fresh = createWordIndex();
        for (const [faqId, terms] of new Map(changes.map((change) => [change.faqId, change.terms]))) fresh.put(faqId, terms);
        const loaded = createWordIndex(JSON.parse(JSON.stringify(index)) as Parameters<typeof createWordIndex>[0]);
        const question = ['card', 'lost', 'top up'];
        const rounded = (from: typeof index): unknown =>
          from.search(question, 10, null).map(({ faqId, score }) => [faqId, score.toFixed(9)]);
        expect(rounded(index)).toEqual(rounded(fresh));
        expect(rounded(loaded)).toEqual(rounded(fresh));
      }),
    );
  });
});
