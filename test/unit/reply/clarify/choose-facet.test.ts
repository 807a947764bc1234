import { describe, expect, it } from '@jest/globals';
import { chooseFacet, entropy, type Facet, informationGain } from '../../../../src/reply/clarify/facets.js';

const facet = (id: string, values: Readonly<Record<string, readonly string[]>>): Facet => ({
  kind: 'attribute',
  id,
  name: id,
  values: new Map(Object.entries(values).map(([faq, own]) => [faq, new Set(own)])),
  labels: new Map(Object.values(values).flatMap((own) => own.map((value) => [value, value]))),
});
const candidates = (...probabilities: readonly number[]) =>
  probabilities.map((probability, index) => ({ id: `f${String(index + 1)}`, probability, title: 'A question of some length?' }));
const NOTHING = new Set<string>();

describe('information', () => {
  it('of two equal halves is one bit, of one thing none', () => {
    expect(entropy([1, 1])).toBe(1);
    expect(entropy([3])).toBe(0);
    expect(entropy([1, 1, 1, 1])).toBe(2);
  });

  it.each([
    ['all of it when each has its own value', [['a'], ['b']], 1],
    ['none when all share one', [['a'], ['a']], 0],
    ['none when nobody has a value', [[], []], 0],
    ['a part when one has both', [['a'], ['a', 'b']], 0.311],
    ['a part when one has none and fits any', [['a'], []], 0],
  ])('gained: %s', (_, values, bits) => {
    expect(informationGain(values.map((own) => ({ weight: 1, values: own })))).toBeCloseTo(bits, 3);
  });
});

describe('the facet to ask about', () => {
  const colour = facet('colour', { f1: ['red'], f2: ['blue'] });

  it('separates the candidates in fewer words than they have', () => {
    expect(chooseFacet(candidates(0.5, 0.4), [colour], NOTHING)?.id).toBe('colour');
  });

  it('is the one that tells most', () => {
    const vague = facet('age', { f1: ['old'], f2: ['old'], f3: ['new'] });
    const sharp = facet('colour', { f1: ['red'], f2: ['blue'], f3: ['pink'] });
    expect(chooseFacet(candidates(0.3, 0.3, 0.3), [vague, sharp], NOTHING)?.id).toBe('colour');
  });

  it.each([
    ['is known', candidates(0.5, 0.4), [colour], new Set(['colour'])],
    ['does not separate', candidates(0.5, 0.4), [facet('colour', { f1: ['red'], f2: ['red'] })], NOTHING],
    ['is missing of one', candidates(0.5, 0.4), [facet('colour', { f1: ['red', 'blue'] })], NOTHING],
    [
      'has more to read than the candidates',
      candidates(0.5, 0.4),
      [facet('colour', { f1: ['r'.repeat(60)], f2: ['b'.repeat(60)] })],
      NOTHING,
    ],
    ['is of one candidate', candidates(0.5), [colour], NOTHING],
    ['is a kind of thing, and the candidates are few', candidates(0.5, 0.4), [{ ...colour, kind: 'type' as const }], NOTHING],
  ])('is none that %s', (_, of, facets, known) => {
    expect(chooseFacet(of, facets, known)).toBeNull();
  });
});
