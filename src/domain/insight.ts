import { EMOTION_LABELS, type EmotionLabel } from './reply.js';

/** How a turn went. */
export const TURN_OUTCOMES = ['ANSWERED', 'UNSURE', 'ASKED_BACK', 'UNANSWERED', 'HANDED_OVER', 'SMALL_TALK'] as const;

export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What turns are told apart by. */
export const INSIGHT_DIMENSIONS = ['CHANNEL', 'SCENARIO', 'LANGUAGE', 'TOPIC', 'FAQ', 'ENTITY'] as const;

export type InsightDimension = (typeof INSIGHT_DIMENSIONS)[number];

/** How long the parts of a period are. */
export const INSIGHT_STEPS = ['HOUR', 'DAY'] as const;

export type InsightStep = (typeof INSIGHT_STEPS)[number];

/** What is counted of one turn. */
export interface CountedTurn {
  readonly outcome: TurnOutcome;
  readonly emotion: EmotionLabel;
  /** Whether it began its conversation, or stood alone. */
  readonly isFirst: boolean;
  readonly milliseconds: number;
  /** What it was about, by dimension; of things it may be several. */
  readonly values: Readonly<Record<InsightDimension, readonly string[]>>;
}

/** How some turns went. */
export interface TurnCounts {
  readonly turns: number;
  /** Conversations begun, and turns that stood alone. */
  readonly conversations: number;
  readonly outcomes: Readonly<Record<TurnOutcome, number>>;
  readonly emotions: Readonly<Record<EmotionLabel, number>>;
  /** How many took how long: the nth number counts those of at most 2^(n/2) ms and more than the one before. */
  readonly latencies: readonly number[];
}

/** How the turns of a period went: all of them, and by what they were about. */
export interface PeriodCounts {
  readonly all: TurnCounts;
  readonly by: Readonly<Record<InsightDimension, Readonly<Record<string, TurnCounts>>>>;
}

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export const NO_TURNS: TurnCounts = {
  turns: 0,
  conversations: 0,
  outcomes: zeros(TURN_OUTCOMES),
  emotions: zeros(EMOTION_LABELS),
  latencies: [],
};

export const NO_COUNTS: PeriodCounts = {
  all: NO_TURNS,
  by: { CHANNEL: {}, SCENARIO: {}, LANGUAGE: {}, TOPIC: {}, FAQ: {}, ENTITY: {} },
};

const sumOf = <K extends string>(one: Readonly<Record<K, number>>, other: Readonly<Record<K, number>>): Record<K, number> =>
  Object.fromEntries((Object.keys(one) as K[]).map((key) => [key, one[key] + other[key]])) as Record<K, number>;

export const addTurns = (one: TurnCounts, other: TurnCounts): TurnCounts => ({
  turns: one.turns + other.turns,
  conversations: one.conversations + other.conversations,
  outcomes: sumOf(one.outcomes, other.outcomes),
  emotions: sumOf(one.emotions, other.emotions),
  latencies: Array.from(
    { length: Math.max(one.latencies.length, other.latencies.length) },
    (_, at) => (one.latencies[at] ?? 0) + (other.latencies[at] ?? 0),
  ),
});

const countOf = ({ outcome, emotion, isFirst, milliseconds }: CountedTurn): TurnCounts => {
  const bin = Math.max(0, Math.ceil(2 * Math.log2(Math.max(1, milliseconds))));
  return {
    turns: 1,
    conversations: isFirst ? 1 : 0,
    outcomes: { ...NO_TURNS.outcomes, [outcome]: 1 },
    emotions: { ...NO_TURNS.emotions, [emotion]: 1 },
    latencies: Array.from({ length: bin + 1 }, (_, at) => (at === bin ? 1 : 0)),
  };
};

/** Values told apart in one part of a period; what clients send may be anything, and further ones count in the whole alone. */
const MOST_VALUES = 2_000;

/** The counts of some more turns. */
export const countTurns = (turns: readonly CountedTurn[], before: PeriodCounts = NO_COUNTS): PeriodCounts => {
  let { all } = before;
  const by = INSIGHT_DIMENSIONS.map((dimension) => ({ dimension, values: new Map(Object.entries(before.by[dimension])) }));
  for (const turn of turns) {
    const one = countOf(turn);
    all = addTurns(all, one);
    for (const { dimension, values } of by)
      for (const value of new Set(turn.values[dimension])) {
        const known = values.get(value);
        if (known !== undefined || values.size < MOST_VALUES) values.set(value, known === undefined ? one : addTurns(known, one));
      }
  }
  return {
    all,
    by: Object.fromEntries(by.map(({ dimension, values }) => [dimension, Object.fromEntries(values)])) as unknown as PeriodCounts['by'],
  };
};

/** Most of how many milliseconds so large a part of the turns took, to half an octave; `null`: there are none. @param part 0..1 */
export const latencyOf = ({ latencies, turns }: TurnCounts, part: number): number | null => {
  let passed = 0;
  for (const [at, count] of latencies.entries()) {
    passed += count;
    if (count > 0 && passed >= part * turns) return Math.round(2 ** (at / 2));
  }
  return null;
};
