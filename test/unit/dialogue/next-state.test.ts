import { describe, expect, it } from '@jest/globals';
import { nextState, type TurnNews } from '../../../src/dialogue/next-state.js';
import { type DialogueState, NEW_DIALOGUE } from '../../../src/domain/turn.js';

const thing = (id: string) => ({ id, type: 'Toy', names: {} });
const NOTHING: TurnNews = {
  named: [],
  told: [],
  about: [],
  faq: null,
  listed: [],
  question: null,
  toldVariables: {},
  factMemory: undefined,
};
const after = (...news: readonly Partial<TurnNews>[]): DialogueState =>
  news.reduce<DialogueState>((state, one) => nextState(state, { ...NOTHING, ...one }), NEW_DIALOGUE);
const weights = ({ focus }: DialogueState) => focus.map(({ entity, weight }) => [entity.id, Number(weight.toFixed(3))]);

describe('what is in focus', () => {
  it('fades a turn at a time, so that what was left comes back before what was only spoken of', () => {
    expect(weights(after({ named: [thing('ball')] }, { about: [thing('kite')] }, {}))).toEqual([
      ['ball', 0.36],
      ['kite', 0.3],
    ]);
  });

  it('takes nothing from a reply that is about many things', () => {
    expect(after({ about: ['a', 'b', 'c', 'd'].map(thing) }).focus).toEqual([]);
  });

  it('holds what an answer names after what it is about, and nothing of one that names many things', () => {
    expect(weights(after({ about: [thing('ball')], mentioned: [thing('kite')] }))).toEqual([
      ['ball', 0.5],
      ['kite', 0.4],
    ]);
    expect(after({ mentioned: ['a', 'b', 'c', 'd'].map(thing) }).focus).toEqual([]);
  });

  it('knows what the customer named from what a reply brought up', () => {
    expect(after({ named: [thing('ball')], about: [thing('ball'), thing('kite')] }).focus).toEqual([
      { entity: thing('ball'), weight: 1, isNamed: true },
      { entity: thing('kite'), weight: 0.5, isNamed: false },
    ]);
  });

  it('is forgotten at last', () => {
    expect(after({ named: [thing('ball')] }, ...Array.from({ length: 6 }, () => ({}))).focus).toEqual([]);
  });
});

describe('the rest of the state', () => {
  it('keeps a list until another one is told', () => {
    const two = [thing('ball'), thing('kite')];
    expect(after({ listed: two }, { listed: [thing('top')] }).listed).toEqual(two);
  });

  it('keeps what was told, by whatever turn', () => {
    expect(after({ toldVariables: { 'customer.school': 'primary' } }, {}, { toldVariables: { x: 'y' } }).told).toEqual({
      'customer.school': 'primary',
      x: 'y',
    });
  });

  it('forgets the facts told when a FAQ changes the subject, and the topic follows', () => {
    const state = after({ factMemory: { operation: 'value' } }, { faq: { id: 'f', topicId: 't' } });
    expect([state.factMemory, state.topicId, state.givenFaqIds]).toEqual([null, 't', ['f']]);
  });

  it('keeps the question of before over a turn that asked nothing', () => {
    expect(after({ question: 'how much' }, {}).question).toBe('how much');
  });
});
