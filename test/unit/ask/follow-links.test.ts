import { describe, expect, it } from '@jest/globals';
import { followLinks } from '../../../src/ask/follow-links.js';
import type { FindResult } from '../../../src/retrieval/find-request.js';

const evidence = { meaning: 0, words: 0, similarity: 0, phrasingId: 'p', phrasing: '' };
const found = (...probabilities: readonly (readonly [string, number])[]): FindResult => ({
  candidates: probabilities.map(([faqId, probability]) => ({ faqId, probability, evidence })),
  revision: '1',
  answerThreshold: 0.5,
});
const shares = (result: FindResult) => result.candidates.map(({ faqId, probability }) => [faqId, Number(probability.toFixed(3))]);

describe('what is expected next', () => {
  it('is three times as likely by odds, and comes first if that is enough', () => {
    expect(shares(followLinks(found(['a', 0.4], ['b', 0.25]), new Set(['b']), true))).toEqual([
      ['b', 0.5],
      ['a', 0.4],
    ]);
  });

  it('does not win against the words', () => {
    expect(shares(followLinks(found(['a', 0.9], ['b', 0.01]), new Set(['b']), true))).toEqual([
      ['a', 0.9],
      ['b', 0.029],
    ]);
  });
});
