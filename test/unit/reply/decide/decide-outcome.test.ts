import { describe, expect, it } from '@jest/globals';
import type { Entity } from '../../../../src/domain/entity.js';
import type { FaqAnswer } from '../../../../src/domain/faq.js';
import type { Json } from '../../../../src/domain/json.js';
import { createOntologyIndex } from '../../../../src/ontology/ontology-index.js';
import { decideOutcome } from '../../../../src/reply/decide/decide-outcome.js';
import { NO_FEATURES } from '../../../../src/reply/decide/features.js';
import type { PublishedFaq } from '../../../../src/store/repositories/faq-repository.js';
import { faqCandidate, publishedFaq } from '../candidates.js';
import { contextOf, dialogueOf } from '../context.js';

const attribute = (id: string, values: readonly string[] | null) => ({
  id,
  type: 'text' as const,
  unit: null,
  localised: values === null,
  names: { en: [id] },
  values: values === null ? null : Object.fromEntries(values.map((value) => [value, { en: [value] }])),
});
const ontology = createOntologyIndex({
  entityTypes: [
    { id: 'Toy', names: { en: ['toy'] }, attributes: [attribute('colour', ['red', 'blue']), attribute('about', null)], private: false },
    { id: 'Child', names: { en: ['child'] }, attributes: [attribute('school', ['none', 'primary', 'secondary'])], private: true },
  ],
  relationTypes: [],
  units: [],
});
const toy = (id: string, colour: string): Entity => ({
  id,
  type: 'Toy',
  names: { en: id },
  aliases: {},
  attributes: { colour, about: { en: `All there is to say about the ${id}` } },
  validFrom: null,
  validTo: null,
  version: 1,
  updatedAt: '',
});
const answer = (id: string, text: string, condition: Json = null, variants: readonly string[] = []): FaqAnswer => ({
  id,
  language: 'en',
  text,
  variants,
  condition,
  validFrom: null,
  validTo: null,
});
const faq = (id: string, aboutIds: readonly string[], answers: readonly FaqAnswer[]): PublishedFaq =>
  publishedFaq(id, { aboutIds, answers });
const entities = new Map([toy('ball', 'red'), toy('kite', 'blue'), toy('top', 'red')].map((entity) => [entity.id, entity]));

/** Decides among FAQs of which the model holds these probabilities. */
const decide = (
  faqs: readonly (readonly [PublishedFaq, number])[],
  given: Parameters<typeof contextOf>[0] = {},
  either = 0,
  explained = 0.5,
): ReturnType<typeof decideOutcome>['outcome'] => {
  const rated = faqs.map(([one, probability]) => ({
    candidate: faqCandidate(one, { wordsExplained: explained }),
    probability,
    score: probability,
    features: NO_FEATURES,
  }));
  const model = { answerFrom: 0.7, secondFrom: 0.1, askFrom: 0.3, either: () => either };
  return decideOutcome(rated, contextOf(given), { ontology, entities, model, topics: [] }).outcome;
};
const BALL = faq(
  'f-ball',
  ['ball'],
  [answer('a1', 'The ball is {ball.colour}.', null, ['Our ball: {ball.colour}!', 'Broken {ball.price}'])],
);
const KITE = faq('f-kite', ['kite'], [answer('a2', 'Kite.')]);
const TOP = faq('f-top', ['top'], [answer('a3', 'Top.')]);

describe('what is asked back', () => {
  it('is the colour when it separates the candidates in the fewest words', () => {
    expect(
      decide([
        [BALL, 0.4],
        [KITE, 0.35],
      ]),
    ).toMatchObject({
      kind: 'clarification',
      askedAbout: 'colour',
      text: 'Which colour is it about?',
      options: [
        { id: 'attribute:colour=red', label: 'red' },
        { id: 'attribute:colour=blue', label: 'blue' },
      ],
    });
  });

  it('is which thing when colours do not separate them', () => {
    expect(
      decide([
        [BALL, 0.4],
        [TOP, 0.35],
      ]),
    ).toMatchObject({ askedAbout: 'entity', options: [{ id: 'entity:ball' }, { id: 'entity:top' }] });
  });

  it.each([
    ['the question names a thing', { mentions: [{ entity: { id: 'ball', type: 'Toy', names: {} } }] }],
    ['the place is about one', { implied: [{ entity: { id: 'ball', type: 'Toy', names: {} } }] }],
    ['the customer has one', { variables: { 'customer.OWNS': ['ball'] } }],
  ])('is which FAQ when %s', (_, given) => {
    expect(
      decide(
        [
          [BALL, 0.4],
          [KITE, 0.35],
        ],
        given,
      ),
    ).toMatchObject({ askedAbout: 'faq' });
  });

  it.each([
    ['attribute', 'colour=blue', 'f-kite'],
    ['entity', 'ball', 'f-ball'],
  ] as const)('and chosen: %s %s', (kind, id, faqId) => {
    expect(
      decide(
        [
          [BALL, 0.4],
          [KITE, 0.35],
        ],
        { choice: { kind, id } },
      ),
    ).toMatchObject({ kind: 'answer', faqId, confidence: expect.closeTo(0.75) });
  });

  it('is the rest when the choice leaves several', () => {
    const outcome = decide(
      [
        [BALL, 0.3],
        [KITE, 0.2],
        [TOP, 0.15],
      ],
      { choice: { kind: 'attribute', id: 'colour=red' } },
    );
    expect(outcome).toMatchObject({ askedAbout: 'entity', options: [{ id: 'entity:ball' }, { id: 'entity:top' }] });
  });
});

describe('what the customer is asked of themselves', () => {
  const school = (value: Json): Json => ({ '==': [{ var: 'customer.school' }, value] });
  const plain = answer('plain', 'For all.');
  const MOST = faq('f-most', [], [plain, answer('p', 'For pupils.', school('primary')), answer('s', 'For students.', school('secondary'))]);
  const FEW = faq('f-few', [], [plain, answer('p', 'For pupils.', school('primary'))]);

  it('is what most get another answer by', () => {
    expect(decide([[MOST, 0.9]])).toMatchObject({ kind: 'clarification', askedAbout: 'customer.school', options: [{}, {}, {}] });
  });

  it.each([
    ['the answer for everybody holds for most', FEW, {}, 'For all.'],
    ['the profile tells', MOST, { variables: { 'customer.school': 'primary' } }, 'For pupils.'],
    [
      'it was asked and not told',
      MOST,
      { conversation: dialogueOf(['?', { kind: 'clarification', askedAbout: 'customer.school' }]) },
      'For all.',
    ],
  ])('is nothing when %s', (_, of, given, text) => {
    expect(decide([[of, 0.9]], given)).toMatchObject({ kind: 'answer', text });
  });
});

describe('an answer', () => {
  it('is filled in whatever its wording, and never one that cannot be', () => {
    const texts = Array.from({ length: 20 }, (_, index) => decide([[BALL, 0.9]], { conversationId: `c${String(index)}` }).text);
    expect(new Set(texts)).toEqual(new Set(['The ball is red.', 'Our ball: red!']));
  });

  it('must be surer for who is upset', () => {
    const upset = { emotion: { label: 'ANXIOUS', score: 0.5 } } as const;
    expect(decide([[BALL, 0.75]]).kind).toBe('answer');
    expect(decide([[BALL, 0.75]], upset).kind).toBe('clarification');
    expect(decide([[BALL, 0.8]], upset).kind).toBe('answer');
  });
});

describe('two readings that compete', () => {
  const RULES = faq('f-rules', [], [answer('a5', 'Rules.')]);
  const COMPETING = [
    [KITE, 0.45],
    [RULES, 0.4],
  ] as const;

  it('are both answered where one of the two is likely enough to be meant', () => {
    expect(decide(COMPETING, {}, 0.75)).toMatchObject({
      kind: 'answer',
      faqId: 'f-kite',
      text: 'Kite.\n\nIf you mean “A rather long question about f-rules?”: Rules.',
      confidence: 0.75,
      sources: [{ id: 'f-kite' }, { id: 'f-rules' }],
    });
  });

  it.each([
    ['neither is likely enough', {}, 0.69],
    ['the customer is upset and they are not sure enough', { emotion: { label: 'ANXIOUS', score: 0.5 } }, 0.75],
    ['the answer is read aloud', { channel: 'phone' }, 0.75],
  ] as const)('are asked about when %s', (_, given, either) => {
    expect(decide(COMPETING, given, either).kind).toBe('clarification');
  });

  it('are asked about when they are about different things and the words name neither', () => {
    const rated = [
      [KITE, 0.45],
      [TOP, 0.4],
    ] as const;
    expect(decide(rated, {}, 0.75)).toMatchObject({ kind: 'clarification', askedAbout: 'colour' });
    expect(decide(rated, { mentions: [{ entity: { id: 'kite', type: 'Toy', names: {} } }] }, 0.75).kind).toBe('answer');
  });

  it.each([
    ['the first alone is sure enough', [KITE, RULES], 0.95],
    ['the second says the same', [KITE, faq('f-kite-again', ['kite'], [answer('a4', 'Kite.')])], 0.95],
  ] as const)('are one where %s', (_, [first, second], either) => {
    const outcome = decide(
      [
        [first, 0.75],
        [second, 0.2],
      ],
      {},
      either,
    );
    expect(outcome).toMatchObject({ kind: 'answer', text: 'Kite.', confidence: 0.75 });
  });
});

describe('what is not known', () => {
  it('is said with what is known near it, small talk and what is unlikely left out', () => {
    const { kind, text } = decide([
      [BALL, 0.25],
      [KITE, 0.22],
      [TOP, 0.15],
    ]);
    expect(kind).toBe('noAnswer');
    expect(text).toMatch(/Close to it, I can answer: “[^”]*f-ball\?”, “[^”]*f-kite\?”\.$/u);
  });

  it('is said alone where nothing is near, or the message cannot be read', () => {
    expect(decide([[TOP, 0.15]]).text).not.toContain('“');
    expect(decide([[BALL, 0.25]], {}, 0, 0).text).not.toContain('“');
    expect(decide([[BALL, 0.25]], { isReadable: false }).text).not.toContain('“');
  });
});
