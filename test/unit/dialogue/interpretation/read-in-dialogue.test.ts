import { describe, expect, it } from '@jest/globals';
import { readInDialogue } from '../../../../src/dialogue/interpretation/read-in-dialogue.js';
import { nextState } from '../../../../src/dialogue/next-state.js';
import type { EntityRef } from '../../../../src/domain/entity.js';
import type { Fact, Reply } from '../../../../src/domain/reply.js';
import { type DialogueState, NEW_DIALOGUE, type Turn } from '../../../../src/domain/turn.js';
import { createOntologyIndex } from '../../../../src/ontology/ontology-index.js';
import { createEntityLexicon } from '../../../../src/understanding/entities/entity-lexicon.js';
import { understand } from '../../../../src/understanding/understand.js';

const oak: EntityRef = { id: 'oak', type: 'Tree', names: { en: 'Red Oak', zh: '红橡' } };
const fir: EntityRef = { id: 'fir', type: 'Tree', names: { en: 'White Fir', zh: '白杉' } };
const park: EntityRef = { id: 'park', type: 'Park', names: { en: 'North Park', zh: '北园' } };

const lexiconOf = async () => {
  const entities = { names: () => Promise.resolve([oak, fir, park].map((entity) => ({ ...entity, aliases: {} }))) };
  const ontology = { current: createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] }), refresh: () => Promise.resolve() };
  const lexicon = createEntityLexicon({ entities, ontology });
  await lexicon.open();
  return lexicon;
};

const base = (resolvedQuestion: string, entities: readonly EntityRef[]) => ({
  turnId: 't',
  conversationId: 'c',
  text: 'so it is',
  language: /\p{Script=Han}/u.test(resolvedQuestion) ? ('zh' as const) : ('en' as const),
  confidence: 1,
  revision: '1',
  suggestions: [],
  understanding: {
    resolvedQuestion,
    kind: 'FACT' as const,
    entities: entities.map((entity) => ({ entity, text: '', start: 0, end: 0, score: 1, via: 'NAME' as const })),
    emotion: { label: 'NEUTRAL' as const, score: 0 },
    contexts: [],
  },
});
const answer = (question: string, entities: readonly EntityRef[], facts: readonly Fact[] = []): Reply => ({
  ...base(question, entities),
  kind: 'answer',
  faqId: null,
  facts,
  sources: [],
});
const height = (subject: EntityRef, value: number): Fact => ({
  subject,
  predicate: 'height',
  object: null,
  value,
  text: '',
  validFrom: null,
  validTo: null,
});
const turn = (reply: Reply): Turn => ({
  id: 't',
  number: 1,
  conversationId: 'c',
  messageId: null,
  customerId: null,
  question: '',
  channel: null,
  scenario: null,
  at: '',
  reply,
  state: NEW_DIALOGUE,
  stages: [],
  milliseconds: 0,
  statements: 0,
});

const stateAfter = (before: DialogueState, reply: Reply): DialogueState => {
  const told = reply.kind === 'answer' ? reply.facts.map(({ subject }) => subject) : [];
  return nextState(before, {
    named: reply.understanding.entities.map(({ entity }) => entity),
    told: reply.understanding.kind === 'FACT' ? told : [],
    about: reply.understanding.kind === 'FACT' ? [] : told,
    faq: null,
    listed: [],
    question: reply.understanding.resolvedQuestion,
    toldVariables: {},
    factMemory: undefined,
  });
};

const readingsOf = async (question: string, ...replies: readonly Reply[]) => {
  const lexicon = await lexiconOf();
  const context = { question, lastTurn: null, given: [], place: null, held: [], language: null, preferredLanguage: null, choice: null };
  const readings = readInDialogue(
    understand(context, { emotion: { label: 'NEUTRAL', score: 0 }, writing: null }, lexicon),
    replies.map(turn),
    replies.reduce(stateAfter, NEW_DIALOGUE),
    lexicon,
  );
  return readings.map(({ kind, question: complete, faqId }) => [kind, complete, ...(faqId === null ? [] : [faqId])]);
};

const HOW_TALL = answer('how tall is the Red Oak?', [oak]);
const GAO = answer('红橡有多高', [oak]);
const BOTH = answer('how tall are Red Oak and White Fir', [oak, fir], [height(oak, 20), height(fir, 50)]);
const WHICH: Reply = {
  ...base('how tall is it', []),
  kind: 'clarification',
  options: [
    { id: 'entity:oak', label: 'Red Oak' },
    { id: 'faq:planting', label: 'How to plant' },
  ],
  askedAbout: 'entity',
};
const THIS: Reply = { ...WHICH, options: [{ id: 'faq:planting', label: 'How to plant' }] };

describe('what a message may mean in its dialogue', () => {
  it.each([
    ['what about the White Fir?', HOW_TALL, [['CARRIED', 'how tall is the white fir?']]],
    ['白杉呢', GAO, [['CARRIED', '白杉有多高']]],
    ['那白杉呢？', GAO, [['CARRIED', '白杉有多高']]],
    ['and the age?', HOW_TALL, [['ABOUT', 'the age for Red Oak']]],
    ['那树龄呢', GAO, [['ABOUT', '红橡树龄']]],
    ['how old is it', HOW_TALL, [['POINTED', 'how old is Red Oak']]],
    ['它几岁了', GAO, [['POINTED', '红橡几岁了']]],
    ['no, I meant the White Fir', HOW_TALL, [['CORRECTED', 'how tall is the white fir?']]],
    ['不是，我问的是白杉', GAO, [['CORRECTED', '白杉有多高']]],
    ['the second one', BOTH, [['CARRIED', 'how tall are White Fir']]],
    ['how old is the other one', answer('how tall is White Fir', [fir]), []],
    ['age of the shorter one', BOTH, [['POINTED', 'age of Red Oak']]],
    ['age of the smaller one', BOTH, [['POINTED', 'age of Red Oak']]],
    ['age of the highest one', BOTH, [['POINTED', 'age of White Fir']]],
    ['the first', WHICH, [['CARRIED', 'how tall is it for Red Oak']]],
    ['the second one', WHICH, [['CHOSEN', 'how tall is it', 'planting']]],
    ['2', WHICH, [['CHOSEN', 'how tall is it', 'planting']]],
    ['yes', THIS, [['CHOSEN', 'how tall is it', 'planting']]],
    ['yes', WHICH, []],
    ['no', THIS, []],
    // Named in full, of another type, out of the list: nothing is filled in.
    ['how old is the White Fir', HOW_TALL, []],
    ['the ninth one', BOTH, []],
    ['what about North Park', HOW_TALL, []],
  ] as const)('%s', async (question, before, expected) => {
    expect(await readingsOf(question, before)).toEqual(expected);
  });

  it('is nothing else in the first turn', async () => {
    expect(await readingsOf('and the age?')).toEqual([]);
  });

  it('finds the other of two things spoken of one after the other', async () => {
    expect(
      await readingsOf('how old is the other one', answer('how tall is Red Oak', [oak]), answer('how tall is White Fir', [fir])),
    ).toEqual([['POINTED', 'how old is Red Oak']]);
  });
});

describe('what is in focus', () => {
  const focusAfter = (...replies: readonly Reply[]) => replies.reduce(stateAfter, NEW_DIALOGUE).focus;

  it('fades with every turn, but keeps the newest first', () => {
    expect(focusAfter(answer('a', [oak]), answer('b', [park]), answer('c', []))).toEqual([
      { entity: park, weight: 0.6, isNamed: true },
      { entity: oak, weight: 0.36, isNamed: true },
    ]);
  });

  it('takes in what facts were given of', () => {
    expect(focusAfter(answer('a', [], [height(oak, 20)]))).toEqual([{ entity: oak, weight: 0.9, isNamed: true }]);
  });
});
