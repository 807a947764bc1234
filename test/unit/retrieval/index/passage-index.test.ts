import { describe, expect, it } from '@jest/globals';
import type { PassageText } from '../../../../src/domain/search.js';
import { createPassageIndex } from '../../../../src/retrieval/index/passage-index.js';

/** A vector that says which of three words a text has. */
const vectorOf = (text: string): Float32Array => {
  const vector = Float32Array.from(['red', 'green', 'blue'], (word) => (text.includes(word) ? 1 : 0));
  const length = Math.hypot(...vector) || 1;
  return vector.map((number) => number / length);
};
const passage = (faqId: string, text: string): PassageText => ({
  id: `${faqId} ${text}`,
  owner: { kind: 'FAQ', id: faqId, answerId: 'a' },
  language: 'en',
  text,
});

const indexOf = (texts: readonly PassageText[]) => {
  const state = { texts, encoded: 0 };
  const index = createPassageIndex({
    source: {
      async *passages(ids) {
        yield await Promise.resolve(state.texts.filter(({ owner }) => ids === null || ids.includes(owner.id)));
      },
    },
    vectors: {
      encode: (all) => {
        state.encoded += all.length;
        return Promise.resolve(all.map(vectorOf));
      },
      save: () => Promise.resolve(),
    },
    dimensions: () => 3,
  });
  return { index, state };
};

describe('sentences', () => {
  it('are found by what they mean, nearest first, and told by their owner in their order', async () => {
    const { index } = indexOf([passage('f', 'red things'), passage('f', 'green things'), passage('g', 'blue and red')]);
    await index.open();
    expect(index.find(vectorOf('red'), 'en', 2).map(({ passage: { text } }) => text)).toEqual(['red things', 'blue and red']);
    expect(index.of('f', 'en').map(({ text }) => text)).toEqual(['red things', 'green things']);
    expect(index.of('f', 'zh')).toEqual([]);
  });

  it('follow a change, and only what it touched is encoded again', async () => {
    const { index, state } = indexOf([passage('f', 'red things'), passage('g', 'blue things')]);
    await index.open();
    state.texts = [passage('f', 'green things'), passage('g', 'blue things')];
    const before = state.encoded;
    await index.follow([{ revision: 2, kind: 'FAQ', ids: ['f'], at: '' }]);
    expect(index.find(vectorOf('red'), 'en', 1)[0]?.similarity).toBe(0);
    expect(index.find(vectorOf('green'), 'en', 1)[0]?.passage.owner.id).toBe('f');
    expect(state.encoded - before).toBe(1);
  });

  it('tell how rare a word is: the fewer owners have it, the rarer, and none less than not at all', async () => {
    const { index } = indexOf([passage('f', 'red things'), passage('f', 'red again'), passage('g', 'blue things')]);
    await index.open();
    const [thing, red, none] = ['thing', 'red', 'nowhere'].map((term) => index.rarity(term, 'en'));
    expect(thing).toBeCloseTo(Math.log(3 / 2.5));
    expect(red).toBeCloseTo(Math.log(3 / 1.5));
    expect(none).toBeCloseTo(Math.log(3 / 0.5));
  });
});
