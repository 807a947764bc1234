import { describe, expect, it } from '@jest/globals';
import { chooseClusters, type Cluster, type UnsureQuestion } from '../../../src/learning/mining/choose-clusters.js';

/** Questions `NAME: uncertainty opinion`, like each other as `pairs` say. */
const questions = (
  given: Readonly<Record<string, readonly [number, string]>>,
  pairs: readonly (readonly [string, string, number])[],
  changes: Readonly<Record<string, Partial<UnsureQuestion>>> = {},
): readonly UnsureQuestion[] =>
  Object.entries(given).map(([id, [uncertainty, opinion]]) => ({
    id,
    person: id,
    uncertainty,
    opinion,
    isTold: false,
    isUnanswered: false,
    alike: 0.9,
    neighbours: pairs
      .flatMap(([one, other, similarity]) => (one === id ? [{ id: other, similarity }] : other === id ? [{ id: one, similarity }] : []))
      .sort((one, other) => other.similarity - one.similarity),
    ...changes[id],
  }));
const choose = (all: readonly UnsureQuestion[], { most = 10, leastPeople = 2 } = {}): readonly string[] =>
  chooseClusters(all, { most, leastPeople, worthOf: ({ gain }: Cluster) => gain, isWanted: () => true }).map(({ members, gain }) =>
    [...members.map(({ id }) => id), gain.toFixed(1)].join(' '),
  );

const LIKE = [
  ['a', 'b', 0.93],
  ['a', 'c', 0.92],
  ['b', 'c', 0.91],
  ['c', 'd', 0.91],
  ['d', 'e', 0.92],
  ['e', 'f', 0.89],
] as const;
const EVEN = { a: [0.5, 'x'], b: [0.5, 'x'], c: [0.5, 'x'], d: [0.5, 'x'], e: [0.5, 'x'], f: [0.5, 'x'] } as const;

describe('clusters', () => {
  it('are as many unsure questions as are like one, and each takes its questions with it', () => {
    expect(choose(questions(EVEN, LIKE))).toEqual(['c a b d 2.0']);
    expect(choose(questions(EVEN, LIKE), { leastPeople: 1 })).toEqual(['c a b d 2.0', 'e 0.5', 'f 0.5']);
    expect(choose(questions({ ...EVEN, d: [0.9, 'x'], e: [0.95, 'x'] }, LIKE))).toEqual(['c a b d 2.4']);
    expect(choose(questions({ ...EVEN, a: [0.1, 'x'], b: [0.1, 'x'], e: [0.95, 'x'] }, LIKE))).toEqual(['d e c 1.9', 'a b 0.2']);
  });

  it('are of one opinion, but for those that say the same', () => {
    expect(choose(questions({ ...EVEN, d: [0.5, 'y'], e: [0.5, 'y'] }, LIKE))).toEqual(['a b c 1.5', 'd e 1.0']);
    const same = [['a', 'b', 0.96]] as const;
    expect(choose(questions({ a: [0.5, 'x'], b: [0.5, 'y'] }, same))).toEqual(['a b 1.0']);
  });

  it('are no more than wanted, the worthiest', () => {
    const two = [['a', 'b', 0.93], ['c', 'd', 0.93]] as const; // prettier-ignore
    expect(choose(questions({ a: [0.5, 'x'], b: [0.5, 'x'], c: [0.6, 'x'], d: [0.6, 'x'] }, two), { most: 1 })).toEqual(['c d 1.2']);
  });

  it('are of several people: one who asks again and again is helped once', () => {
    const again = { a: { person: 'p' }, b: { person: 'p' }, c: { person: 'p' } };
    expect(choose(questions({ a: [0.5, 'x'], b: [0.7, 'x'], c: [0.4, 'x'] }, LIKE, again))).toEqual([]);
    expect(choose(questions({ a: [0.5, 'x'], b: [0.7, 'x'], c: [0.4, 'x'] }, LIKE, again), { leastPeople: 1 })).toEqual(['a b c 0.7']);
    expect(choose(questions({ a: [0.5, 'x'] }, [], { a: { isTold: true } }))).toEqual(['a 0.5']);
  });
});
