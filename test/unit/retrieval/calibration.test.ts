import { describe, expect, it } from '@jest/globals';

import { answerThreshold } from '../../../src/retrieval/answer-threshold.js';
import { isSound } from '../../../src/retrieval/is-sound.js';
import { measureScope } from '../../../src/retrieval/measure-scope.js';
import { UNTRAINED_MODEL } from '../../../src/retrieval/ranking-model.js';
import { inScope, USUAL_SCOPE } from '../../../src/retrieval/scope.js';
import { fitTrust, trusted } from '../../../src/retrieval/trust.js';

describe('answerThreshold', () => {
  it('is where answers from there on are right as often as wanted', () => {
    // 0.95 and 0.9 have a mean of 0.925, with 0.85 of 0.9, with 0.6 of 0.825.
    expect(answerThreshold([0.6, 0.95, 0.85, 0.9], 0.9)).toBe(0.85);
    expect(answerThreshold([0.6, 0.95, 0.85, 0.9], 0.92)).toBe(0.9);
  });

  it('never answers what is more likely wrong, nor refuses everything', () => {
    expect(answerThreshold([1, 1, 1, 1, 0.3], 0.8)).toBe(0.5);
    expect(answerThreshold([0.6, 0.7], 0.9)).toBe(0.95);
  });
});

describe('trust', () => {
  it('moves probabilities to what was seen', () => {
    const answers = Array.from({ length: 1_000 }, (_, at) => ({ probability: 0.6, isRight: at % 10 < 8 }));
    expect(trusted(0.6, fitTrust(answers))).toBeCloseTo(0.8, 1);
  });

  it('takes probabilities at their word when little was seen', () => {
    expect(trusted(0.7, fitTrust([]))).toBeCloseTo(0.7, 9);
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
    const scope = measureScope(signals);
    const refused = signals.filter((one) => inScope(one, scope) < 0.5).length;
    expect(refused).toBeLessThanOrEqual(10);
    expect(inScope({ vote: 0.05, logShare: -1, allVotes: 0.2, similarity: 0.4 }, scope)).toBeLessThan(0.01);
  });

  it('is the usual one when nothing was asked', () => {
    expect(measureScope([])).toEqual(USUAL_SCOPE);
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
