import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Encoder } from '../../../src/embedding/encoder.js';
import { createLearnEmotions, createLearnPairs } from '../../../src/lab/learners.js';

let encoded: string[];
let languages: Set<string>;
let closed: number;
const told: string[] = [];
const run = { language: null, seed: 5, without: [], tell: (line: string) => void told.push(line) };

/** A text's vector holds its length. */
const openEncoder = (): Promise<Encoder> =>
  Promise.resolve({
    modelId: () => 'lengths',
    dimensions: () => 1,
    encode: (texts, language) => {
      encoded.push(...texts);
      languages.add(language);
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length)));
    },
    close: () => Promise.resolve(void (closed += 1)),
  });

beforeEach(() => {
  encoded = [];
  languages = new Set();
  closed = 0;
});

describe('createLearnEmotions', () => {
  it('trains on normalised texts and their vectors, each distinct one encoded once', async () => {
    const learn = createLearnEmotions(openEncoder, (examples, options) => {
      expect(options).toEqual({ language: 'en', seed: 5 });
      const byLength = new Map(examples.map(({ vector, label }) => [vector[0], label]));
      return Promise.resolve(({ text, vector }) => `${byLength.get(vector[0]) ?? 'none'}:${text}`);
    });
    const learnt = await learn(
      [
        { text: 'Fine', label: 'good' },
        { text: 'fine ', label: 'good' },
        { text: 'bad', label: 'bad' },
      ],
      run,
    );
    expect(encoded).toEqual(['fine', 'bad']);
    expect(await learnt.judge(['SAD', 'nice', 'gloomy', 'sad'])).toEqual(['bad:sad', 'good:nice', 'none:gloomy', 'bad:sad']);
    expect(learnt.trainSeconds).toBeGreaterThanOrEqual(0);
    await learnt.close();
    expect(closed).toBe(1);
  });

  it('closes the encoder when the training fails', async () => {
    const learn = createLearnEmotions(openEncoder, () => Promise.reject(new Error('too few examples')));
    await expect(learn([{ text: 'fine', label: 'good' }], run)).rejects.toThrow('too few examples');
    expect(closed).toBe(1);
  });
});

describe('createLearnPairs', () => {
  /** Pairs of equal length are the same with 1, others with what was taught of them on average. */
  const learn = createLearnPairs(openEncoder, (pairs) => {
    const rate = pairs.filter(({ same }) => same).length / pairs.length;
    return Promise.resolve(({ one, other }) => (one.vector[0] === other.vector[0] ? 1 : rate));
  });

  it('judges from one half on', async () => {
    const half = await learn(
      [
        { one: '花呗', other: '借呗怎么还', same: true },
        { one: '花呗', other: '余额宝', same: false },
      ],
      run,
    );
    expect([...languages]).toEqual(['zh']);
    expect(encoded).toEqual(['花呗', '借呗怎么还', '余额宝']);
    expect(await half.judge([{ one: '花呗', other: '余额宝' }])).toEqual([true]);
    const never = await learn([{ one: '花呗', other: '余额宝', same: false }], run);
    expect(
      await never.judge([
        { one: '花呗', other: '余额宝' },
        { one: '花呗', other: '借呗' },
      ]),
    ).toEqual([false, true]);
  });

  it('takes the language it is given', async () => {
    await learn([{ one: '花呗', other: '余额宝', same: false }], { ...run, language: 'en' });
    expect([...languages]).toEqual(['en']);
  });
});
