import { describe, expect, it } from '@jest/globals';
import type { FactCandidate, FaqCandidate, TurnCandidate, TurnView } from '../../../../src/reply/decide/candidate.js';
import { createDecisionModel } from '../../../../src/reply/decide/decision-model.js';
import { rateCandidates } from '../../../../src/reply/decide/rate-candidates.js';
import { factCandidate, faqCandidate, publishedFaq, turnView } from '../candidates.js';

/** Scores what searches say alone, and coverage; a rival takes half as much as one has oneself. */
const MODEL = createDecisionModel({
  provenance: {},
  bias: 0,
  weights: { alone: 1, coverage: 1 },
  trees: [],
  calibration: { best: { bias: 0, own: 1, rival: -0.5 }, either: { bias: 0, first: 1, second: 0, third: 0 } },
  answerFrom: 0.6,
  secondFrom: 0.1,
  askFrom: 0.3,
});
const rate = (candidates: readonly TurnCandidate[], given: Partial<TurnView> = {}) =>
  rateCandidates(candidates, turnView(given), MODEL).map(({ candidate, probability, score }) => ({
    id: candidate.kind === 'faq' ? candidate.faq.id : candidate.kind,
    probability,
    score,
  }));
const faq = (id: string, alone: number, text = ''): TurnCandidate =>
  faqCandidate(
    publishedFaq(id, { answers: [{ id: '1', language: 'en', text, variants: [], condition: null, validFrom: null, validTo: null }] }),
    { alone },
  );
const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

describe('how likely a candidate is', () => {
  it('falls with the strongest of its rivals, and the likeliest comes first', () => {
    const [first, second, third] = rate([faq('b', 0.2), faq('a', 0.5), faq('c', 0.1)]);
    expect([first!.id, second!.id, third!.id]).toEqual(['a', 'b', 'c']);
    expect(first!.score).toBeCloseTo(0);
    expect(first!.probability).toBeCloseTo(sigmoid(0 - 0.5 * Math.log(0.25)));
    expect(second!.probability).toBeCloseTo(sigmoid(Math.log(0.25)));
  });

  it('is the same for equals, which come in the order of their ids', () => {
    expect(rate([faq('b', 0.5), faq('a', 0.5)]).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does not fall with facts of the same things that say no more', () => {
    const one = factCandidate(['ball'], {}, ['colour']);
    const both = factCandidate(['ball'], {}, ['colour', 'price']);
    const other = factCandidate(['kite'], {}, ['colour']);
    const alone = rate([one])[0]!.probability;
    expect(rate([one, both])[0]!.probability).toBe(alone);
    expect(rate([one, other])[0]!.probability).toBeLessThan(alone);
  });
});

describe('a question that lacks only what it is about', () => {
  const asking = (coverage = 1): FactCandidate => {
    const { proposal, ...rest } = factCandidate([], { coverage });
    const finding = { kind: 'whichEntity', attribute: 'price', confidence: 0.5 } as unknown as typeof proposal.finding;
    return { ...rest, proposal: { ...proposal, finding } };
  };
  const leastOf = (candidates: readonly TurnCandidate[], given: Partial<TurnView> = {}): number | undefined =>
    rate(candidates, given).find(({ id }) => id === 'facts')?.probability;

  it('is asked back with some certainty, whatever else is near', () => {
    expect(leastOf([asking(), faq('a', 0.99)])).toBe(0.75);
  });

  it('with less where the nearest FAQ tells it of several things', () => {
    expect(leastOf([asking(), faq('a', 0.99, 'The ball is {ball.price}, the kite {kite.price}.')])).toBe(0.5);
    expect(leastOf([asking(), faq('a', 0.99, 'The ball is {ball.price}.')])).toBe(0.75);
    expect(leastOf([asking(), faq('a', 0.99, 'The ball is {ball.colour}, the kite {kite.colour}.')])).toBe(0.75);
    expect(leastOf([asking(), faq('a', 0.99), faq('b', 0.9, 'The ball is {ball.price}, the kite {kite.price}.')])).toBe(0.75);
  });

  it.each<readonly [string, number, Partial<TurnView>]>([
    ['other words are left', 0.9, {}],
    ['something is named', 1, { named: [{ id: 'ball', type: 'Toy', names: {} }] }],
    ['something is shown', 1, { given: [{ id: 'ball', type: 'Toy', names: {} }] }],
    ['it goes on with a talk', 1, { isLater: true }],
  ])('with none where %s', (_, coverage, given) => {
    expect(leastOf([asking(coverage), faq('a', 0.99)], given)).toBeLessThan(0.5);
  });
});

describe('what needs no model', () => {
  const faqWith = (id: string, given: Partial<FaqCandidate>): TurnCandidate => faqCandidate(publishedFaq(id), { alone: 0.01, ...given });
  const probabilityOf = (wanted: string, candidates: readonly TurnCandidate[]): number | undefined =>
    rate(candidates).find(({ id }) => id === wanted)?.probability;

  it('is the option that was picked by words', () => {
    const others = [faq('b', 0.99)];
    expect(probabilityOf('a', [faqWith('a', { completed: 1, completedBy: 'CHOSEN' }), ...others])).toBe(0.95);
    expect(probabilityOf('a', [faqWith('a', { completed: 0.9, completedBy: 'CHOSEN' }), ...others])).toBeLessThan(0.5);
    expect(probabilityOf('a', [faqWith('a', { completed: 1, completedBy: 'CARRIED' }), ...others])).toBeLessThan(0.5);
  });

  it('is that something named has no value, where no FAQ holds all the words', () => {
    const missing = (features: Parameters<typeof factCandidate>[1]): TurnCandidate =>
      factCandidate(['ball'], { coverage: 1, subjectFrom: 'words', isMissing: true, ...features });
    expect(probabilityOf('facts', [missing({}), faqWith('a', { alone: 0.99, wordsExplained: 0.7 })])).toBe(0.75);
    expect(probabilityOf('facts', [missing({}), faqWith('a', { alone: 0.99, wordsExplained: 1 })])).toBeLessThan(0.5);
    expect(probabilityOf('facts', [missing({ coverage: 0.8 }), faqWith('a', { alone: 0.99, wordsExplained: 0.7 })])).toBeLessThan(0.5);
  });
});
