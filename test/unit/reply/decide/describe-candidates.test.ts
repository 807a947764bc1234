import { describe, expect, it } from '@jest/globals';
import type { FactOperation, SubjectOrigin } from '../../../../src/domain/fact-proposal.js';
import { NEW_DIALOGUE } from '../../../../src/domain/turn.js';
import type { FactCandidate, FaqCandidate, TurnCandidate, TurnView } from '../../../../src/reply/decide/candidate.js';
import { describeCandidates } from '../../../../src/reply/decide/describe-candidates.js';
import { type FeatureName, FEATURES, type Features } from '../../../../src/reply/decide/features.js';
import { factCandidate, faqCandidate, publishedFaq, turnView } from '../candidates.js';

const thing = (id: string, type = 'Toy') => ({ id, type, names: { en: id } });
const faq = (id: string, aboutIds: readonly string[], given: Partial<FaqCandidate> = {}): FaqCandidate =>
  faqCandidate(publishedFaq(id, { aboutIds, topicId: 'toys' }), given);
const facts = (subjects: readonly string[], confidence = 0.5): FactCandidate => factCandidate(subjects, {}, ['colour'], confidence);
const describeAll = (candidates: readonly TurnCandidate[], given: Partial<TurnView> = {}): readonly Features[] =>
  describeCandidates(candidates, turnView(given));
const describeOne = (candidate: TurnCandidate, given: Partial<TurnView> = {}): Features => describeAll([candidate], given)[0]!;

const OPERATIONS: readonly FeatureName[] = [
  'isBestOf',
  'isCalculation',
  'isComposed',
  'isList',
  'isOwn',
  'isProperty',
  'isValidity',
  'isValue',
  'isWhether',
];

describe('the features of a candidate', () => {
  it('are all there and finite', () => {
    for (const features of describeAll([faq('a', []), facts(['ball'])])) {
      expect(Object.keys(features).sort()).toEqual([...FEATURES].sort());
      expect(Object.values(features).every(Number.isFinite)).toBe(true);
    }
  });

  it('are log-odds of the searches, and by how much they are ahead of the next FAQ', () => {
    const [first, second] = describeAll([faq('a', [], { alone: 0.5, similarAlone: 0.9 }), faq('b', [], { alone: 0.2, similarAlone: 0.7 })]);
    expect(first).toMatchObject({ alone: 0, bestAlone: 0, bestSimilar: 0.9, isFaq: 1, isFacts: 0 });
    expect(first!.aloneGap).toBeCloseTo(Math.log(4), 10);
    expect(first!.similarAloneGap).toBeCloseTo(0.2, 10);
    expect(second!.aloneGap).toBeCloseTo(-Math.log(4), 10);
    expect(second!.similarAloneGap).toBeCloseTo(-0.2, 10);
  });

  it('tell probabilities near 0 and 1 no further apart than six', () => {
    expect(describeOne(faq('a', [], { alone: 1 })).alone).toBe(6);
    expect(describeOne(faq('a', [])).alone).toBe(-6);
  });

  it('count words up to twelve', () => {
    expect([3, 12, 13].map((contentWords) => describeOne(faq('a', []), { contentWords }).contentWords)).toEqual([3, 12, 12]);
  });

  it.each<readonly [string, Partial<TurnView>, Partial<Features>]>([
    ['what is named', { named: [thing('ball')] }, { aboutNamed: 1, aboutOthers: 0 }],
    ['another thing of the kind', { named: [thing('kite')] }, { aboutNamed: 0, aboutOthers: 1 }],
    ['a thing of another kind', { named: [thing('shop', 'Place')] }, { aboutNamed: 0, aboutOthers: 0 }],
    ['what is shown', { given: [thing('ball')] }, { aboutGiven: 1, aboutNamed: 0 }],
    ['what is held', { held: [thing('ball')] }, { aboutHeld: 1 }],
    [
      'what is in focus',
      { state: { ...NEW_DIALOGUE, focus: [{ entity: thing('ball'), weight: 0.6, isNamed: true }] } },
      { aboutFocus: 0.6, aboutOthersThanFocus: 0 },
    ],
    [
      'other than what is in focus',
      { state: { ...NEW_DIALOGUE, focus: [{ entity: thing('kite'), weight: 0.6, isNamed: true }] } },
      { aboutFocus: 0, aboutOthersThanFocus: 0.6 },
    ],
  ])('say whether a FAQ on the ball is about %s', (_, given, expected) => {
    expect(describeOne(faq('a', ['ball']), given)).toMatchObject({ ...expected, aboutNothing: 0 });
  });

  it('say where the dialogue stands', () => {
    const state = { ...NEW_DIALOGUE, givenFaqIds: ['a', 'b'], topicId: 'toys' };
    const given = { state, expectedFaqIds: new Set(['c']), isLater: true };
    const [a, b, c] = describeAll([faq('a', []), faq('b', []), faq('c', [])], given);
    expect(a).toMatchObject({ wasGiven: 1, isLast: 0, isExpected: 0, isTopicOfLast: 1, isLater: 1, aboutNothing: 1 });
    expect(b).toMatchObject({ wasGiven: 1, isLast: 1, isExpected: 0 });
    expect(c).toMatchObject({ wasGiven: 0, isLast: 0, isExpected: 1 });
  });

  it('say whether what is asked for is told', () => {
    const told = faq('a', [], { tells: new Set(['amount', 'duration']) });
    expect(describeOne(told, { asked: new Set(['amount']) })).toMatchObject({ asksAnything: 1, tellsAsked: 1, tellsOther: 0 });
    expect(describeOne(told, { asked: new Set(['amount', 'place']) })).toMatchObject({ tellsAsked: 0.5, tellsOther: 0 });
    expect(describeOne(told, { asked: new Set(['place']) })).toMatchObject({ tellsAsked: 0, tellsOther: 1 });
    expect(describeOne(told)).toMatchObject({ asksAnything: 0, tellsAsked: 0, tellsOther: 0 });
  });

  it('say of facts how they were found, and which are the surest', () => {
    const [first, second] = describeAll([facts(['ball'], 0.5), facts(['kite'], 0.7)], { named: [thing('ball'), thing('kite')] });
    expect(first).toMatchObject({
      isFacts: 1,
      coverage: 0.5,
      meaning: 0.75,
      isLiteral: 1,
      subjectFromFocus: 1,
      subjectFromWords: 0,
      isValue: 1,
      isComposed: 0,
      asksBack: 0,
      namesCovered: 0.5,
      isBestFact: 0,
      factsAboutNamed: 1,
      bestCoverage: 0.5,
    });
    expect(second).toMatchObject({ isBestFact: 1, hasSeveralSubjects: 0 });
  });

  it.each<readonly [FactOperation, readonly FeatureName[]]>([
    ['value', ['isValue']],
    ['relation', ['isValue']],
    ['property', ['isProperty']],
    ['path', ['isComposed']],
    ['list', ['isComposed', 'isList']],
    ['count', ['isComposed', 'isList']],
    ['best', ['isBestOf', 'isComposed']],
    ['compare', ['isBestOf', 'isComposed']],
    ['difference', ['isBestOf', 'isComposed']],
    ['whether', ['isWhether']],
    ['validity', ['isValidity']],
    ['calculate', ['isCalculation', 'isComposed']],
    ['own', ['isOwn']],
  ])('say what is done with facts: %s', (operation, expected) => {
    const features = describeOne(factCandidate(['ball'], { operation }));
    const kinds = OPERATIONS.filter((name) => features[name] === 1);
    expect(kinds).toEqual(expected);
  });

  it.each<readonly [SubjectOrigin, FeatureName]>([
    ['words', 'subjectFromWords'],
    ['given', 'subjectFromWords'],
    ['page', 'subjectFromWords'],
    ['focus', 'subjectFromFocus'],
    ['list', 'subjectFromList'],
    ['profile', 'subjectFromProfile'],
    ['nobody', 'subjectFromNobody'],
  ])('say where the thing came from: %s', (subjectFrom, expected) => {
    const features = describeOne(factCandidate(['ball'], { subjectFrom }));
    expect(FEATURES.filter((name) => name.startsWith('subjectFrom') && features[name] === 1)).toEqual([expected]);
  });

  it('say what facts share with those told last', () => {
    const { memory } = facts(['ball']).proposal;
    const state = { ...NEW_DIALOGUE, factMemory: memory as never };
    expect(describeOne(facts(['ball']), { state })).toMatchObject({ sameTermAsLast: 1, sameSubjectAsLast: 1, repeatsLast: 1 });
    expect(describeOne(facts(['kite']), { state })).toMatchObject({ sameTermAsLast: 1, sameSubjectAsLast: 0, repeatsLast: 0 });
    expect(describeOne(facts(['kite']))).toMatchObject({ sameTermAsLast: 0, sameOperationAsLast: 0 });
  });
});
