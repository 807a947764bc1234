import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ObservedTurn } from '../../../src/lab/conversations-suite.js';
import { learnDecision, type LearntDecision } from '../../../src/lab/learn-decision.js';
import { createRandom } from '../../../src/ml/probabilities.js';
import { createDecisionModel } from '../../../src/reply/decide/decision-model.js';
import { NO_FEATURES } from '../../../src/reply/decide/features.js';

type Candidate = ObservedTurn['candidates'][number];

const candidate = (key: string, alone: number, isRight: boolean): Candidate => ({
  key: `faq:${key}`,
  features: { isFaq: 1, alone },
  isRight,
  isAnswer: true,
  text: `Answer ${key}.`,
});

/**
 * Turns of two kinds: clear ones, in which the right FAQ is far ahead, and torn ones, in which it is one of two that are even. In every tenth none is
 * right and none is near.
 */
const turnsOf = (company: string, count: number): readonly ObservedTurn[] => {
  const random = createRandom(company.length);
  return Array.from({ length: count }, (_, at): ObservedTurn => {
    const isNone = at % 10 === 9;
    const isTorn = at % 2 === 1;
    const level = isNone ? -3 : 1;
    const isFirst = random() < 0.5;
    return {
      conversation: `${company}-${String(at)}`,
      number: 1,
      say: '',
      metByQuestion: false,
      metByNone: isNone,
      candidates: [
        candidate('a', level + random() / 10, !isNone && (!isTorn || isFirst)),
        candidate('b', (isTorn ? level : -4) + random() / 10, !isNone && isTorn && !isFirst),
        candidate('c', -5 + random() / 10, false),
      ],
    };
  });
};

describe('a decision learnt from observed turns', () => {
  let learnt: LearntDecision;
  beforeAll(() => {
    const companies = ['red', 'green', 'orange'].map((name) => ({ name: `${name}-open`, turns: turnsOf(name, 200) }));
    learnt = learnDecision(companies, { costOfWrong: 1.2 });
  });

  it('is sure of what is far ahead, torn between what is even, and sure of the two together', () => {
    const model = createDecisionModel({ ...learnt.model, provenance: {} });
    const score = (alone: number): number => model.score({ ...NO_FEATURES, isFaq: 1, alone });
    const [high, far, low] = [score(1), score(-4), score(-5)] as const;
    expect(model.probability(high, [far, low])).toBeGreaterThan(0.9);
    expect(model.probability(high, [high, low])).toBeGreaterThan(0.3);
    expect(model.probability(high, [high, low])).toBeLessThan(0.7);
    expect(model.either(high, high, [low])).toBeGreaterThan(0.9);
    expect(model.probability(score(-3), [far, low])).toBeLessThan(0.2);
  });

  it('tells what it would have done with each company left out', () => {
    expect(Object.keys(learnt.heldOut)).toEqual(['red-open', 'green-open', 'orange-open']);
    for (const measures of Object.values(learnt.heldOut)) {
      expect(measures).toMatchObject({ turns: 200, anyIsRight: 0.9 });
      // Half of the torn turns are lost by the first alone; both together lose none.
      expect(measures.firstIsRight).toBeLessThan(0.8);
      expect(measures.both).toBeGreaterThan(0.35);
      expect(measures.met).toBeGreaterThan(0.95);
      expect(measures.wrong).toBeLessThan(0.05);
    }
  });

  it('asks at less than it answers at', () => {
    expect(learnt.model.askFrom).toBeLessThan(learnt.model.answerFrom);
  });
});
