import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createDecisionModel, readDecisionModel } from '../../../../src/reply/decide/decision-model.js';
import { type Features, NO_FEATURES } from '../../../../src/reply/decide/features.js';
import { projectRoot } from '../../../../src/service/project-root.js';

const features = (given: Partial<Features>): Features => ({
  ...NO_FEATURES,
  ...given,
});
const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

describe('a decision model', () => {
  const model = createDecisionModel({
    provenance: {},
    bias: -1,
    weights: { alone: 2 },
    trees: [[['leans', 0.5, 1, 2], [0], [-3]]],
    calibration: {
      best: { bias: 0.25, own: 0.5, rival: -0.125 },
      either: { bias: 1, first: 0.5, second: 0.25, third: -0.125 },
    },
    answerFrom: 0.6,
    secondFrom: 0.1,
    askFrom: 0.3,
  });

  it('adds weights and leaves', () => {
    expect(model.score(features({ alone: 1.5 }))).toBeCloseTo(2);
    expect(model.score(features({ alone: 1.5, leans: 1 }))).toBeCloseTo(-1);
  });

  it('is the less sure the stronger the rivals are', () => {
    expect(model.probability(2, [-4, 1, -3])).toBeCloseTo(sigmoid(0.25 + 0.5 * 2 - 0.125));
    expect(model.probability(2, [])).toBeCloseTo(sigmoid(0.25 + 0.5 * 2 + 0.125 * 6));
    expect(model.either(2, 1, [-1, 0.5])).toBeCloseTo(sigmoid(1 + 0.5 * 2 + 0.25 - 0.125 * 0.5));
  });

  it('says what spoke for and against a candidate, the strongest first', () => {
    expect(model.reasons(features({ alone: 0.5, leans: 1 }), 5)).toEqual([
      { feature: 'leans', logOdds: -1.5 },
      { feature: 'alone', logOdds: 0.5 },
    ]);
  });
});

describe('the model that is shipped', () => {
  it('can be read, and asks at less than it answers at', async () => {
    const shipped = await readDecisionModel(join(projectRoot, 'fixtures', 'decision', 'model.json'));
    expect(shipped.askFrom).toBeLessThan(shipped.answerFrom);
  });

  it('rates a FAQ the higher the more the words speak for it', async () => {
    const shipped = await readDecisionModel(join(projectRoot, 'fixtures', 'decision', 'model.json'));
    const probabilities = [-4, -1, 2, 5].map((alone) =>
      shipped.probability(
        shipped.score(
          features({ isFaq: 1, alone, aloneGap: alone, bestAlone: alone, similarAlone: 0.6 + alone / 20, rareExplained: 0.5 + alone / 10 }),
        ),
        [-1],
      ),
    );
    expect(probabilities).toEqual(probabilities.toSorted((one, other) => one - other));
    expect(probabilities[3]! - probabilities[0]!).toBeGreaterThan(0.2);
  });
});
