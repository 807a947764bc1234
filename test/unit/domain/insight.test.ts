import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addTurns, type CountedTurn, countTurns, latencyOf, NO_TURNS, TURN_OUTCOMES } from '../../../src/domain/insight.js';
import { EMOTION_LABELS } from '../../../src/domain/reply.js';

const turnOf = (changes: Partial<CountedTurn> = {}): CountedTurn => ({
  outcome: 'ANSWERED',
  emotion: 'NEUTRAL',
  isFirst: true,
  milliseconds: 8,
  values: { CHANNEL: ['web'], SCENARIO: [], LANGUAGE: ['en'], TOPIC: [], FAQ: ['a'], ENTITY: ['x', 'y', 'x'] },
  ...changes,
});
const turns: fc.Arbitrary<CountedTurn> = fc.record({
  outcome: fc.constantFrom(...TURN_OUTCOMES),
  emotion: fc.constantFrom(...EMOTION_LABELS),
  isFirst: fc.boolean(),
  milliseconds: fc.double({ min: 0, max: 100_000, noNaN: true }),
  values: fc.record({
    CHANNEL: fc.array(fc.constantFrom('web', '__proto__', 'constructor'), { maxLength: 1 }),
    SCENARIO: fc.constant([]),
    LANGUAGE: fc.constantFrom(['en'], ['zh']),
    TOPIC: fc.constant([]),
    FAQ: fc.array(fc.string(), { maxLength: 1 }),
    ENTITY: fc.array(fc.constantFrom('x', 'y', 'z')),
  }),
});

describe('counts of turns', () => {
  it('count each turn once a value', () => {
    const { all, by } = countTurns([turnOf(), turnOf({ outcome: 'UNANSWERED', isFirst: false })]);
    expect(all).toMatchObject({ turns: 2, conversations: 1, outcomes: { ANSWERED: 1, UNANSWERED: 1, UNSURE: 0 } });
    expect(Object.keys(by.ENTITY)).toEqual(['x', 'y']);
    expect(by.ENTITY['x']).toMatchObject({ turns: 2 });
  });

  it('are the same counted at once or bit by bit, and kept as text between', () => {
    fc.assert(
      fc.property(fc.array(turns), fc.array(turns), (some, more) => {
        const kept = JSON.parse(JSON.stringify(countTurns(some))) as ReturnType<typeof countTurns>;
        expect(countTurns(more, kept)).toEqual(countTurns([...some, ...more]));
        expect(addTurns(countTurns(some).all, countTurns(more).all)).toEqual(countTurns([...some, ...more]).all);
      }),
    );
  });

  it('tell a part to half an octave', () => {
    const { all } = countTurns([1, 2, 3, 4, 100].map((milliseconds) => turnOf({ milliseconds })));
    expect(latencyOf(all, 0.5)).toBe(4);
    expect(latencyOf(all, 0.4)).toBe(2);
    expect(latencyOf(all, 0.95)).toBe(128);
    expect(latencyOf(NO_TURNS, 0.5)).toBeNull();
  });

  it('do not grow with what clients make up', () => {
    const many = Array.from({ length: 2_500 }, (_, at) => turnOf({ values: { ...turnOf().values, CHANNEL: [`c${String(at)}`] } }));
    const { all, by } = countTurns(many);
    expect(all.turns).toBe(2_500);
    expect(Object.keys(by.CHANNEL)).toHaveLength(2_000);
  });
});
