import {
  addTurns,
  type CountedTurn,
  countTurns,
  type InsightDimension,
  type InsightStep,
  NO_TURNS,
  type PeriodCounts,
  type TurnCounts,
} from '../domain/insight.js';
import type { Verdict } from '../domain/feedback.js';
import { Problem } from '../domain/problem.js';
import { groupBy } from '../domain/group-by.js';
import type { Calendar } from '../domain/time/calendar.js';
import type { CurrentIds } from '../store/repositories/id-repository.js';
import type { InsightRepository } from '../store/repositories/insight-repository.js';
import { countTurn } from './count-turn.js';
import { nextAfter, startOf, startsWithin } from './insight-periods.js';

export interface AskedPeriod {
  /** ISO-8601 in UTC; inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  readonly step: InsightStep;
}

/** How often people found replies so. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** An hour or a day. */
export interface InsightPoint {
  readonly from: string;
  readonly to: string;
  readonly counts: TurnCounts;
  readonly feedback: VerdictCounts;
}

/** Turns about one thing, or from one place. */
export interface InsightGroup {
  readonly dimension: InsightDimension;
  /** Channel, scenario or language as it is; of the others the id. */
  readonly value: string;
  readonly counts: TurnCounts;
  /** In as long a time before. */
  readonly before: TurnCounts;
}

/** How turns went in a period, beside the one before. */
export interface InsightReport {
  readonly from: string;
  readonly to: string;
  readonly counts: TurnCounts;
  /** In as long a time before. */
  readonly before: TurnCounts;
  readonly feedback: VerdictCounts;
  readonly feedbackBefore: VerdictCounts;
  readonly points: readonly InsightPoint[];
  /** Whether all turns are in it: right after a first start there may be more than could be counted yet. */
  readonly isComplete: boolean;
  /** Those with the most turns first, or those whose share grew most. */
  groups(dimension: InsightDimension, order: 'TURNS' | 'GROWTH'): readonly InsightGroup[];
}

export interface InsightReader {
  report(period: AskedPeriod): Promise<InsightReport>;
}

export interface InsightReaderDependencies {
  readonly insight: Pick<InsightRepository, 'countedTo' | 'turnsBetween' | 'periods' | 'feedbackBetween'>;
  readonly currentIds: Pick<CurrentIds, 'current'>;
  readonly calendar: Calendar;
  readonly privateTypes: () => readonly string[];
}

/** Hours or days in one report. */
const MOST_STEPS = 1_000;
/** Turns that are not counted yet, read for a report. */
const MOST_NEW = 20_000;
const STEP_MS: Readonly<Record<InsightStep, number>> = { HOUR: 3_600_000, DAY: 86_400_000 };

const NO_VERDICTS: VerdictCounts = { HELPFUL: 0, UNHELPFUL: 0 };

/** What was counted in one hour or day. */
interface Part {
  readonly start: string;
  readonly counts: readonly PeriodCounts[];
  readonly feedback: VerdictCounts;
}

/** Whether its values are ids, which may change. */
export const isNamed = (dimension: InsightDimension): boolean => dimension === 'FAQ' || dimension === 'ENTITY' || dimension === 'TOPIC';

export const createInsightReader = ({ insight, currentIds, calendar, privateTypes }: InsightReaderDependencies): InsightReader => {
  /** Turns that the background has not counted yet, by the hour or day. */
  const newTurns = async ({ from, to, step }: AskedPeriod) => {
    const counted = await insight.countedTo();
    const since = counted > from ? counted : from;
    const turns = since < to ? await insight.turnsBetween(since, to, MOST_NEW) : [];
    const byStart = new Map<string, CountedTurn[]>();
    for (const turn of turns) {
      const start = startOf(turn.at, step, calendar);
      const there = byStart.get(start);
      if (there === undefined) byStart.set(start, [countTurn(turn, privateTypes())]);
      else there.push(countTurn(turn, privateTypes()));
    }
    return { byStart, isComplete: turns.length < MOST_NEW };
  };

  const readParts = async (period: AskedPeriod, starts: readonly string[]) => {
    const { step, from, to } = period;
    const [counted, { byStart, isComplete }, verdicts] = await Promise.all([
      insight.periods(step, from, to),
      newTurns(period),
      insight.feedbackBetween(from, to),
    ]);
    // Days counted while the company's clocks were set otherwise began at another moment: they count where they began.
    const known = groupBy(counted, ({ start }) => startOf(start, step, calendar));
    const said = new Map<string, VerdictCounts>();
    for (const { start, verdict, count } of verdicts) {
      const at = startOf(start, step, calendar);
      const there = said.get(at) ?? NO_VERDICTS;
      said.set(at, { ...there, [verdict]: there[verdict] + count });
    }
    const parts = starts.map((start): Part => {
      const more = byStart.get(start);
      return {
        start,
        counts: [...(known.get(start) ?? []).map(({ counts }) => counts), ...(more === undefined ? [] : [countTurns(more)])],
        feedback: said.get(start) ?? NO_VERDICTS,
      };
    });
    return { parts, isComplete };
  };

  const groupsOf = (parts: readonly Part[], dimension: InsightDimension): ReadonlyMap<string, TurnCounts> => {
    const groups = new Map<string, TurnCounts>();
    for (const { counts } of parts)
      for (const { by } of counts)
        for (const [value, some] of Object.entries(by[dimension])) {
          const now = isNamed(dimension) ? currentIds.current(value) : value;
          const there = groups.get(now);
          groups.set(now, there === undefined ? some : addTurns(there, some));
        }
    return groups;
  };

  return {
    async report({ from, to, step }) {
      if (from >= to) throw new Problem('BAD_INPUT', 'from must be before to.');
      const starts = startsWithin({ from, to, step }, calendar, MOST_STEPS + 1);
      const [begin, last] = [starts[0], starts.at(-1)];
      if (begin === undefined || last === undefined || starts.length > MOST_STEPS)
        throw new Problem(
          'BAD_INPUT',
          `from and to are more than ${String(MOST_STEPS)} ${step === 'HOUR' ? 'hours' : 'days'} apart; ask for less.`,
        );
      const end = nextAfter(last, step, calendar);
      // The middle of the first of them is in it, whatever the clocks did between.
      const earlier = startOf(new Date(Date.parse(begin) - (starts.length - 0.5) * STEP_MS[step]).toISOString(), step, calendar);
      const allStarts = [...startsWithin({ from: earlier, to: begin, step }, calendar, MOST_STEPS), ...starts];
      const { parts, isComplete } = await readParts({ from: earlier, to: end, step }, allStarts);
      const [past, now] = [parts.filter(({ start }) => start < begin), parts.filter(({ start }) => start >= begin)];
      const [counts, before] = [sumOfAll(now), sumOfAll(past)];
      return {
        from: begin,
        to: end,
        counts,
        before,
        feedback: sumOfVerdicts(now),
        feedbackBefore: sumOfVerdicts(past),
        points: now.map((part) => ({
          from: part.start,
          to: nextAfter(part.start, step, calendar),
          counts: sumOfAll([part]),
          feedback: part.feedback,
        })),
        isComplete,
        groups(dimension, order) {
          const [groups, groupsBefore] = [groupsOf(now, dimension), groupsOf(past, dimension)];
          const shown = [...new Set([...groups.keys(), ...groupsBefore.keys()])].map((value) => ({
            dimension,
            value,
            counts: groups.get(value) ?? NO_TURNS,
            before: groupsBefore.get(value) ?? NO_TURNS,
          }));
          const growth = (group: InsightGroup): number =>
            group.counts.turns / Math.max(1, counts.turns) - group.before.turns / Math.max(1, before.turns);
          const rank = order === 'GROWTH' ? growth : (group: InsightGroup) => group.counts.turns;
          return shown.sort((one, other) => rank(other) - rank(one) || (one.value < other.value ? -1 : 1));
        },
      };
    },
  };
};

const sumOfAll = (parts: readonly Part[]): TurnCounts =>
  parts.flatMap(({ counts }) => counts.map(({ all }) => all)).reduce(addTurns, NO_TURNS);

const sumOfVerdicts = (parts: readonly Part[]): VerdictCounts =>
  parts.reduce(
    ({ HELPFUL, UNHELPFUL }, { feedback }) => ({ HELPFUL: HELPFUL + feedback.HELPFUL, UNHELPFUL: UNHELPFUL + feedback.UNHELPFUL }),
    NO_VERDICTS,
  );
