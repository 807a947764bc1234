import { describe, expect, it } from '@jest/globals';
import { listDifferences } from '../../../../src/lab/pairs/compare-pair.js';
import { judgePair, learnDifferenceWeights, weighDifferences } from '../../../../src/lab/pairs/judge-pair.js';
import { trainPairRanker } from '../../../../src/lab/pairs/train-pair-ranker.js';

const differencesOf = (one: string, other: string): ReturnType<typeof listDifferences> =>
  listDifferences(new Set(one.split(' ')), new Set(other.split(' ')));

describe('listDifferences', () => {
  it('names what one question says, what both say, and what one says instead of the other', () => {
    const shown = differencesOf('repay early now', 'repay late').map(({ name, amount }) => [name.replaceAll('\u0000', ' '), amount]);
    expect(shown).toEqual([
      ['alone early', 1 / Math.sqrt(3)],
      ['alone late', 1 / Math.sqrt(3)],
      ['alone now', 1 / Math.sqrt(3)],
      ['both repay', 1],
      ['instead early late', 1 / Math.sqrt(2)],
      ['instead late now', 1 / Math.sqrt(2)],
    ]);
  });

  it('does not mind which question comes first', () => {
    expect(differencesOf('提前 还款 吗', '延期 还款')).toEqual(differencesOf('延期 还款', '提前 还款 吗'));
  });
});

/** "early" for "soon" keeps the meaning, "early" for "late" does not; the signals cannot tell the two apart. */
const taught = ['repay', 'pay', 'close', 'return'].flatMap((verb) => [
  { one: `${verb} early`, other: `${verb} soon`, same: true },
  { one: `${verb} late`, other: `${verb} early`, same: false },
]);

describe('learnDifferenceWeights', () => {
  const lessons = taught.map(({ one, other, same }) => ({ differences: differencesOf(one, other), signals: Float64Array.of(1), same }));
  const weights = learnDifferenceWeights(lessons);
  const judge = (one: string, other: string): number => weighDifferences(weights, differencesOf(one, other), Float64Array.of(1));

  it('learns which word may stand for which', () => {
    expect(judge('settle soon', 'settle early')).toBeGreaterThan(0);
    expect(judge('settle early', 'settle late')).toBeLessThan(0);
  });

  it('keeps nothing of what a single pair shows', () => {
    const [first, ...others] = lessons;
    const few = learnDifferenceWeights([{ ...first!, differences: differencesOf('once', 'never') }, ...others]);
    expect([...few.differences.keys()].filter((name) => name.includes('once'))).toEqual([]);
    expect(few.differences.size).toBeGreaterThan(0);
  });

  it('learns the same again, and nothing from nothing', () => {
    expect(learnDifferenceWeights(lessons)).toEqual(weights);
    expect(learnDifferenceWeights([])).toEqual({ offset: 0, differences: new Map(), signals: new Float64Array() });
  });
});

describe('trainPairRanker', () => {
  /** Made up words of one length, without letters in common: to vectors, letters and rarity both kinds of pairs look the same. */
  const verbs = ['repay', 'pay', 'close', 'return', 'change', 'open', 'order', 'send', 'stop', 'lend', 'join', 'start'];
  const textVector = (text: string): { readonly text: string; readonly vector: Float32Array } => ({ text, vector: Float32Array.of(1, 0) });
  const pairs = verbs.flatMap((verb) => [
    { one: textVector(`${verb} it xxx`), other: textVector(`${verb} it zzz`), same: true },
    { one: textVector(`${verb} it qqq`), other: textVector(`${verb} it xxx`), same: false },
  ]);

  it('tells by words what neither vectors nor letters tell, the same whichever question comes first', () => {
    const ranker = trainPairRanker(pairs, { language: 'en' });
    if (ranker === null) throw new Error('pairs of both kinds teach a ranker');
    const judge = (one: string, other: string): number => judgePair(ranker, textVector(one), textVector(other));
    expect(judge('freeze it zzz', 'freeze it xxx')).toBeGreaterThan(0.5);
    expect(judge('freeze it xxx', 'freeze it qqq')).toBeLessThan(0.5);
    expect(judge('freeze it qqq', 'freeze it xxx')).toBe(judge('freeze it xxx', 'freeze it qqq'));
  });

  it('learns nothing from pairs of one kind', () => {
    expect(
      trainPairRanker(
        pairs.filter(({ same }) => same),
        { language: 'en' },
      ),
    ).toBeNull();
  });
});
