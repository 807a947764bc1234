import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Neighbour } from '../../../../src/retrieval/index/vector-index.js';
import {
  candidateProbabilities,
  inScope,
  type RankedFaq,
  rankingSignals,
  type Scope,
  scopeScore,
  USUAL_SCOPE,
} from '../../../../src/retrieval/ranking/faq-probabilities.js';
import { type FoundByIndexes, logHeadShares, rankCandidates } from '../../../../src/retrieval/ranking/find-faqs.js';
import { UNTRAINED_MODEL, USUAL_WEIGHTS } from '../../../../src/retrieval/ranking/ranking-model.js';

const neighbour = (faqId: string, similarity: number, at: number): Neighbour => {
  const vector = Float32Array.from({ length: 9 }, () => 0);
  vector[0] = similarity;
  vector[at + 1] = Math.sqrt(1 - similarity ** 2);
  return { phrasingId: `${faqId}-${String(at)}`, faqId, similarity, vector };
};

/** Phrasings at these similarities to the question, otherwise unlike each other. */
const found = (
  similarities: readonly (readonly [faqId: string, similarity: number])[],
  more: Partial<FoundByIndexes> = {},
): FoundByIndexes => ({
  neighbours: similarities
    .map(([faqId, similarity], at) => neighbour(faqId, similarity, at))
    .sort((one, other) => other.similarity - one.similarity),
  matches: [],
  phrasingCount: () => 1,
  headScore: null,
  weights: USUAL_WEIGHTS,
  ...more,
});

const order = (input: FoundByIndexes): readonly string[] => rankCandidates(input).map(({ faqId }) => faqId);

describe('rankCandidates', () => {
  it('puts the nearest first', () => {
    expect(
      order(
        found([
          ['b', 0.9],
          ['a', 0.8],
        ]),
      ),
    ).toEqual(['b', 'a']);
  });

  it('lets words decide between equally near ones, as much as they weigh', () => {
    const near: readonly (readonly [string, number])[] = [
      ['a', 0.9],
      ['b', 0.9],
    ];
    const matches = [{ faqId: 'b', score: 7 }];
    expect(order(found(near, { matches }))).toEqual(['b', 'a']);
    const lead = (words: number): number => {
      const [first, second] = rankCandidates(found(near, { matches, weights: { ...USUAL_WEIGHTS, words } }));
      return (first?.score ?? 0) - (second?.score ?? 0);
    };
    expect(lead(2) - lead(0.5)).toBeCloseTo(1.5, 9);
  });

  it('includes FAQs that only words speak for', () => {
    const [, byWords] = rankCandidates(found([['a', 0.9]], { matches: [{ faqId: 'b', score: 3 }] }));
    expect(byWords).toMatchObject({ faqId: 'b', vote: 0, words: 1, nearest: null });
  });

  it('follows the head between equally near ones', () => {
    const headScore = (faqId: string): number => (faqId === 'b' ? 2 : 0);
    expect(
      order(
        found(
          [
            ['a', 0.9],
            ['b', 0.9],
          ],
          { headScore },
        ),
      ),
    ).toEqual(['b', 'a']);
  });

  it('finds nothing in nothing', () => {
    expect(order(found([]))).toEqual([]);
  });
});

describe('logHeadShares', () => {
  it('divides by the head what it knows, and by votes what is new', () => {
    const votes = new Map([
      ['old', 0.3],
      ['older', 0.3],
      ['new', 0.4],
    ]);
    const scores = new Map([
      ['old', 1],
      ['older', 1],
    ]);
    const shares = logHeadShares(['old', 'older', 'new'], votes, (faqId) => scores.get(faqId) ?? null).map(Math.exp);
    expect(shares).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.3, 9), expect.closeTo(0.4, 9)]);
  });
});

describe('probabilities', () => {
  const probabilitiesOf = (input: FoundByIndexes): readonly number[] => {
    const [best, ...others] = rankCandidates(input);
    if (best === undefined) return [];
    const ranked: readonly [RankedFaq, ...RankedFaq[]] = [best, ...others];
    return candidateProbabilities(ranked, rankingSignals(ranked, input.neighbours), UNTRAINED_MODEL);
  };

  it('are high for a phrasing asked word for word and low for something unlike all', () => {
    expect(
      probabilitiesOf(
        found([
          ['a', 1],
          ['b', 0.6],
        ]),
      )[0],
    ).toBeGreaterThan(0.9);
    expect(
      probabilitiesOf(
        found([
          ['a', 0.5],
          ['b', 0.45],
        ]),
      )[0],
    ).toBeLessThan(0.1);
  });

  it('are about equal for equally near ones, and below one half', () => {
    const [first = 0, second = 0] = probabilitiesOf(
      found([
        ['a', 0.9],
        ['b', 0.9],
      ]),
    );
    expect(first).toBeLessThan(0.5);
    expect(second).toBeGreaterThan(first / 2);
  });

  it('never rise along the candidates, and never sum to more than 1', () => {
    const similarities = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: 0.3, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(similarities, (drawn) => {
        const probabilities = probabilitiesOf(found(drawn));
        probabilities.forEach((probability, at) => {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(probabilities[at - 1] ?? 1);
        });
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('fall as the question leaves what the knowledge is about', () => {
    const signals = { vote: 0.9, logShare: -0.1, allVotes: 1, similarity: 0.9 };
    const far = { vote: 0.3, logShare: -0.1, allVotes: 0.5, similarity: 0.6 };
    expect(inScope(signals, USUAL_SCOPE)).toBeGreaterThan(0.95);
    expect(inScope(far, USUAL_SCOPE)).toBeLessThan(0.05);
    const middle: Scope = { spread: 1, usual: scopeScore(signals, 1), edge: scopeScore(far, 1) };
    expect(inScope(far, middle)).toBeCloseTo(0.5, 9);
  });
});
