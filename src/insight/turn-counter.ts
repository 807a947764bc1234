import { type CountedTurn, countTurns, INSIGHT_STEPS, type InsightStep } from '../domain/insight.js';
import { createSerialQueue } from '../domain/serial-queue.js';
import type { Calendar } from '../domain/time/calendar.js';
import type { GraphStore, GraphTransaction } from '../store/graph-store.js';
import type { CountableTurn, InsightRepository } from '../store/repositories/insight-repository.js';
import { countTurn } from './count-turn.js';
import { nextAfter, startOf } from './insight-periods.js';

/** Counts, in the background, how turns went. */
export interface TurnCounter {
  /** Counts what was recorded since the last call, each turn once however many processes count. Calls wait for each other. */
  count(): Promise<void>;
}

export interface TurnCounterDependencies {
  readonly store: Pick<GraphStore, 'transaction'>;
  readonly insight: Pick<InsightRepository, 'countedTo' | 'advance' | 'turnsBetween' | 'periods' | 'save' | 'deletePeriods'>;
  readonly calendar: Calendar;
  readonly privateTypes: () => readonly string[];
  readonly now: () => Date;
  /** Lets replies go before. */
  readonly pause: () => Promise<void>;
}

/** Turns are recorded a little later than their time says; what is newer than this is counted when somebody asks. */
const SETTLED_MS = 60_000;
/** Turns counted in one transaction. */
const PAGE = 500;
/** Hours are kept for so long; days for good. */
export const HOURS_KEPT_DAYS = 40;
const DAY = 86_400_000;

export const createTurnCounter = ({ store, insight, calendar, privateTypes, now, pause }: TurnCounterDependencies): TurnCounter => {
  const queue = createSerialQueue();
  let cleaned = '';

  const add = async (transaction: GraphTransaction, step: InsightStep, turns: readonly CountableTurn[]): Promise<void> => {
    const hidden = privateTypes();
    const byStart = new Map<string, CountedTurn[]>();
    for (const turn of turns) {
      const start = startOf(turn.at, step, calendar);
      const there = byStart.get(start);
      if (there === undefined) byStart.set(start, [countTurn(turn, hidden)]);
      else there.push(countTurn(turn, hidden));
    }
    for (const [start, counted] of byStart) {
      // Days counted while the company's clocks were set otherwise began at another moment.
      const known = (await insight.periods(step, start, nextAfter(start, step, calendar), transaction)).find((one) => one.start === start);
      await insight.save(transaction, step, { start, counts: countTurns(counted, known?.counts) });
    }
  };

  const deleteOldHours = async (): Promise<void> => {
    const before = startOf(new Date(now().getTime() - HOURS_KEPT_DAYS * DAY).toISOString(), 'DAY', calendar);
    if (before === cleaned) return;
    await insight.deletePeriods('HOUR', before);
    cleaned = before;
  };

  const countAll = async (): Promise<void> => {
    const settled = new Date(now().getTime() - SETTLED_MS).toISOString();
    let limit = PAGE;
    for (let from = await insight.countedTo(); from < settled;) {
      const page = await insight.turnsBetween(from, settled, limit);
      // Of a full page the last moment may have more turns: they come with the next.
      const to = page.length < limit ? settled : (page.at(-1)?.at ?? settled);
      const turns = page.filter(({ at }) => at < to);
      if (to === from) {
        limit *= 2;
        continue;
      }
      const isOurs = await store.transaction(async (transaction) => {
        if (!(await insight.advance(transaction, from, to))) return false;
        for (const step of INSIGHT_STEPS) await add(transaction, step, turns);
        return true;
      });
      if (!isOurs) return;
      [from, limit] = [to, PAGE];
      await pause();
    }
    await deleteOldHours();
  };

  return { count: () => queue.run(countAll) };
};
