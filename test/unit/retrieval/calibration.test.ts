import { describe, expect, it } from '@jest/globals';
import {
  answerThreshold,
  fitTrust,
  inScope,
  measureScope,
  trusted,
  USUAL_SCOPE,
  USUAL_THRESHOLD,
} from '../../../src/retrieval/ranking/faq-probabilities.js';
import { isSound, UNTRAINED_MODEL } from '../../../src/retrieval/ranking/ranking-model.js';
import { expectationFactor } from '../../../src/retrieval/training/train-ranking-model.js';

describe('answerThreshold', () => {
  it('is where answers from there on are right as often as wanted', () => {
    // Those of 0.95, 0.9 and 0.85 have a mean of 0.9; all of 0.95 and some of 0.9 have one of 0.93.
    const asked = Array.from({ length: 10_000 }, (_, at) => [0.6, 0.95, 0.85, 0.9][at % 4] ?? 0);
    expect(answerThreshold(asked, { wantedPrecision: 0.9, factor: 1 })).toBeCloseTo(0.85, 2);
    expect(answerThreshold(asked, { wantedPrecision: 0.93, factor: 1 })).toBeCloseTo(0.9, 2);
  });

  it('never answers what is more likely wrong, nor refuses everything', () => {
    const surest = Array.from({ length: 10_000 }, (_, at) => (at % 5 === 0 ? 0.3 : 1));
    expect(answerThreshold(surest, { wantedPrecision: 0.8, factor: 1 })).toBeCloseTo(0.5, 2);
    const unsure = Array.from({ length: 10_000 }, () => 0.7);
    expect(answerThreshold(unsure, { wantedPrecision: 0.9, factor: 1 })).toBeCloseTo(0.95, 2);
  });

  it('is the usual one when what was asked says little, higher where more is wanted', () => {
    expect(answerThreshold([], { wantedPrecision: 0.9, factor: 1 })).toBe(USUAL_THRESHOLD);
    expect(answerThreshold([0.9, 0.9], { wantedPrecision: 0.9, factor: 1e9 })).toBeCloseTo(USUAL_THRESHOLD, 6);
    expect(answerThreshold([], { wantedPrecision: 1, factor: 1 })).toBeCloseTo(0.95, 9);
  });
});

describe('trust', () => {
  it('moves probabilities to what was seen', () => {
    const answers = Array.from({ length: 1_000 }, (_, at) => ({ probability: 0.6, isRight: at % 10 < 8 }));
    expect(trusted(0.6, fitTrust(answers, 1))).toBeCloseTo(0.8, 1);
  });

  it('takes probabilities at their word when little was seen', () => {
    expect(trusted(0.7, fitTrust([], 1))).toBeCloseTo(0.7, 9);
  });
});

describe('expectationFactor', () => {
  const knowledge = (perFaq: number) => ({
    faqIds: ['a', 'b'],
    isTitle: Uint8Array.from([1, 1, ...Array.from({ length: 2 * perFaq }, () => 0)]),
  });

  it('holds to the usual where an editor wrote a few phrasings, and learns where customers wrote many', () => {
    expect(expectationFactor(knowledge(80))).toBe(1);
    expect(expectationFactor(knowledge(20))).toBeCloseTo(2.5 ** 4, 9);
    expect(expectationFactor(knowledge(10))).toBe(625);
  });
});

describe('measureScope', () => {
  it('lets in nearly all of the knowledge’s own questions', () => {
    const signals = Array.from({ length: 500 }, (_, at) => ({
      vote: 0.5 + at / 1_000,
      logShare: -0.1,
      allVotes: 0.7 + at / 2_000,
      similarity: 0.75 + at / 3_000,
    }));
    const scope = measureScope(signals, 1);
    const refused = signals.filter((one) => inScope(one, scope) < 0.5).length;
    expect(refused).toBeLessThanOrEqual(10);
    expect(inScope({ vote: 0.05, logShare: -1, allVotes: 0.2, similarity: 0.4 }, scope)).toBeLessThan(0.01);
  });

  it('is the usual one when nothing was asked', () => {
    expect(measureScope([], 1)).toEqual(USUAL_SCOPE);
  });
});

describe('isSound', () => {
  it('refuses numbers that are none, and a head that hinders', () => {
    expect(isSound(UNTRAINED_MODEL)).toBe(true);
    expect(isSound({ ...UNTRAINED_MODEL, trust: NaN })).toBe(false);
    expect(isSound({ ...UNTRAINED_MODEL, head: { dimensions: 1, faqIds: ['a'], weights: Float32Array.of(1, Infinity) } })).toBe(false);
    expect(isSound({ ...UNTRAINED_MODEL, check: { asked: 100, right: 0.7, rightWithoutHead: 0.9 } })).toBe(false);
  });
});
