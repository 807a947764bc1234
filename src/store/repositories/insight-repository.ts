import { z } from 'zod';
import { VERDICTS, type Verdict } from '../../domain/feedback.js';
import type { InsightStep, PeriodCounts } from '../../domain/insight.js';
import type { Reply } from '../../domain/reply.js';
import { type DialogueState, NEW_DIALOGUE, type Turn } from '../../domain/turn.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { toTurn } from './conversation-repository.js';
import type { CurrentIds } from './id-repository.js';
import type { RecordedTurn } from './learning-repository.js';
import { optionalText, readText } from './row-schemas.js';

/** A turn as far as it is counted. */
export type CountableTurn = Pick<Turn, 'id' | 'at' | 'number' | 'channel' | 'scenario' | 'milliseconds' | 'reply' | 'state'>;

/** Counts of an hour or a day. */
export interface CountedPeriod {
  /** When it began: ISO-8601 in UTC. */
  readonly start: string;
  readonly counts: PeriodCounts;
}

/** How often somebody found replies so, in an hour. */
export interface FeedbackCount {
  /** When the hour began: ISO-8601 in UTC. */
  readonly start: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** A place among turns, the newest of which come first. */
export interface TurnPlace {
  readonly at: string;
  readonly id: string;
}

export interface InsightRepository {
  /** Up to when turns are counted; `''`: none is. */
  countedTo(): Promise<string>;
  /** Moves that moment; `false`: it is not `from` any more, as another process counted. */
  advance(transaction: GraphTransaction, from: string, to: string): Promise<boolean>;
  /** At most `limit` turns recorded from one moment to another, the oldest first. */
  turnsBetween(from: string, to: string, limit: number): Promise<readonly CountableTurn[]>;
  /** At most `limit` turns recorded from a moment on and before a place, the newest first. */
  turnsBefore(from: string, before: TurnPlace, limit: number): Promise<readonly RecordedTurn[]>;
  /** The counts of those hours or days that begin from one moment to another, the earliest first. */
  periods(step: InsightStep, from: string, to: string, reader?: GraphReader): Promise<readonly CountedPeriod[]>;
  save(transaction: GraphTransaction, step: InsightStep, period: CountedPeriod): Promise<void>;
  deletePeriods(step: InsightStep, before: string): Promise<void>;
  feedbackBetween(from: string, to: string): Promise<readonly FeedbackCount[]>;
}

const CURSOR = 'turns';

const countableRow = z.object({
  id: z.string(),
  at: z.string(),
  number: z.number().int(),
  channel: optionalText,
  scenario: optionalText,
  milliseconds: z.number(),
  reply: z.string(),
  state: optionalText,
});
const feedbackRow = z.object({ hour: z.string(), verdict: z.enum(VERDICTS), count: z.number().int() });

const keyOf = (step: InsightStep, start: string): string => `${step} ${start}`;

export const createInsightRepository = ({
  store,
  currentIds,
}: {
  readonly store: GraphStore;
  /** What ids that turns speak of mean now. Default: what they meant then */
  readonly currentIds?: Pick<CurrentIds, 'currentIn'>;
}): InsightRepository => ({
  async countedTo() {
    const [row] = await store.read('insight/find-counted-to', { id: CURSOR });
    return row === undefined ? '' : readText(row, 'countedTo');
  },

  async advance(transaction, from, to) {
    return (await transaction.write('insight/advance-counted-to', { id: CURSOR, from, to })).length > 0;
  },

  async turnsBetween(from, to, limit) {
    const rows = await store.read('insight/find-turns-between', { from, to, limit });
    return rows.map((row) => {
      const { reply, state, ...turn } = countableRow.parse(row);
      // Written by the repository of conversations; the first versions wrote no state.
      return {
        ...turn,
        reply: JSON.parse(reply) as Reply,
        state: { ...NEW_DIALOGUE, ...(state === null ? {} : (JSON.parse(state) as Partial<DialogueState>)) },
      };
    });
  },

  async turnsBefore(from, { at, id }, limit) {
    const rows = await store.read('insight/list-turns', { from, at, id, limit });
    return rows.map((row) => ({ turn: toTurn(row['turn'], currentIds), conversation: optionalText.parse(row['conversation']) }));
  },

  async periods(step, from, to, reader = store) {
    const rows = await reader.read('insight/list-periods', { from: keyOf(step, from), to: keyOf(step, to) });
    return rows.map((row) => ({
      start: readText(row, 'key').slice(step.length + 1),
      // Written by `save` of this or an earlier version of the same type.
      counts: JSON.parse(readText(row, 'counts')) as PeriodCounts,
    }));
  },

  async save(transaction, step, { start, counts }) {
    await transaction.write('insight/upsert-period', { key: keyOf(step, start), counts: JSON.stringify(counts) });
  },

  async deletePeriods(step, before) {
    await store.write('insight/delete-periods', { from: keyOf(step, ''), to: keyOf(step, before) });
  },

  async feedbackBetween(from, to) {
    const rows = await store.read('insight/count-feedback', { from, to });
    return rows.map((row) => {
      const { hour, verdict, count } = feedbackRow.parse(row);
      return { start: `${hour}:00:00.000Z`, verdict, count };
    });
  },
});
