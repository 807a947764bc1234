import { describe, expect, it } from '@jest/globals';
import { measureRecognition } from '../../../src/lab/recognition-suite.js';

const found = (probability: number, answerThreshold: number, label = 'a') => ({
  candidates: [{ label, probability }],
  answerThreshold,
});

describe('measureRecognition', () => {
  it('asks of each question the threshold it was found with, itself included', () => {
    const report = measureRecognition({
      inScope: [
        { ...found(0.6, 0.6), label: 'a' },
        { ...found(0.6, 0.7), label: 'a' },
        { ...found(0.9, 0.7, 'b'), label: 'a' },
        { candidates: [], answerThreshold: 0, label: 'a' },
      ],
      outOfScope: [found(0.6, 0.7), found(0.6, 0.5)],
    });
    expect(report).toMatchObject({ coverage: 2 / 4, precision: 1 / 2, outOfScopeRecall: 1 / 2 });
  });

  it('has no precision where nothing is answered', () => {
    expect(measureRecognition({ inScope: [{ ...found(0.2, 0.5), label: 'a' }], outOfScope: [] })).toMatchObject({
      accuracy: 1,
      coverage: 0,
      precision: null,
      outOfScopeRecall: null,
      auroc: null,
    });
  });
});
