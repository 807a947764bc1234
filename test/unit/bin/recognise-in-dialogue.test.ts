import { describe, expect, it } from '@jest/globals';
import { CONTEXT_FEATURES, contextFeatures, unitText } from '../../../src/bin/evaluate/recognise-in-dialogue.js';

const featuresOf = (candidate: string, said: string, before: string) => {
  const near = { said: 0.5, before: 0.25, alone: 1, mixed: 0 };
  const features = contextFeatures(unitText([candidate]), unitText([said]), unitText([said, before]), near);
  return Object.fromEntries(CONTEXT_FEATURES.map((name, at) => [name, features[at]]));
};

describe('what speaks for a candidate', () => {
  it('is all there when the utterance with words said before makes the candidate', () => {
    expect(featuresOf('西安明天有雨吗', '明天有雨吗', '西安天气')).toEqual({
      said: 0.5,
      before: 0.25,
      saidInCandidate: 1,
      saidPairsInCandidate: 1,
      candidateInSaid: 5 / 7,
      candidatePairsInSaid: 4 / 6,
      candidateInAll: 1,
      candidatePairsInAll: 5 / 6,
      alone: 0,
      mixed: Math.log(0.001),
    });
  });

  it('compares stems of words where there are no Chinese characters', () => {
    expect(featuresOf('is there a fee for cards', 'a fee for the card', 'x')).toMatchObject({
      saidInCandidate: 4 / 5,
      candidateInSaid: 4 / 6,
      candidateInAll: 4 / 6,
    });
  });

  it('does not join the last of one text and the first of the next', () => {
    expect(unitText(['有雨', '西安']).pairs).toEqual(['有 雨', '西 安']);
  });
});
