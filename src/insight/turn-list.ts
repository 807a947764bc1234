import type { Verdict } from '../domain/feedback.js';
import type { CountedTurn, InsightDimension, TurnOutcome } from '../domain/insight.js';
import type { EmotionLabel } from '../domain/reply.js';
import type { FeedbackRepository } from '../store/repositories/feedback-repository.js';
import type { CurrentIds } from '../store/repositories/id-repository.js';
import type { InsightRepository, TurnPlace } from '../store/repositories/insight-repository.js';
import type { RecordedTurn } from '../store/repositories/learning-repository.js';
import { countTurn } from './count-turn.js';
import { isNamed } from './insight-reader.js';

/** `null`: any. */
export interface TurnFilter {
  readonly outcome: TurnOutcome | null;
  readonly emotion: EmotionLabel | null;
  readonly verdict: Verdict | null;
  readonly values: Readonly<Partial<Record<InsightDimension, string>>>;
}

export interface TurnPage {
  readonly turns: readonly RecordedTurn[];
  /** Where to go on; `null`: there are no more. It may go on where none was found: so many only are looked at in one go. */
  readonly next: TurnPlace | null;
}

/** The turns behind the counts. */
export interface TurnList {
  /** Turns of a period, the newest first. @param period ISO-8601 in UTC, `to` exclusive */
  list(
    period: { readonly from: string; readonly to: string },
    filter: TurnFilter,
    page: { readonly after: TurnPlace | null; readonly limit: number },
  ): Promise<TurnPage>;
}

export interface TurnListDependencies {
  readonly insight: Pick<InsightRepository, 'turnsBefore'>;
  readonly feedback: Pick<FeedbackRepository, 'findOfTurns'>;
  readonly currentIds: Pick<CurrentIds, 'current'>;
  readonly privateTypes: () => readonly string[];
}

/** Turns looked at to fill a page, and read at once. */
const MOST_LOOKED_AT = 2_000;
const READ_AT_ONCE = 200;

export const createTurnList = ({ insight, feedback, currentIds, privateTypes }: TurnListDependencies): TurnList => ({
  async list({ from, to }, { verdict, ...filter }, { after, limit }) {
    const found: RecordedTurn[] = [];
    let place: TurnPlace = after !== null && after.at < to ? after : { at: to, id: '' };
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += READ_AT_ONCE) {
      const page = await insight.turnsBefore(from, place, READ_AT_ONCE);
      const fitting = page.filter(({ turn }) => isMatch(countTurn(turn, privateTypes()), filter, currentIds));
      const said = verdict === null ? null : await feedback.findOfTurns(fitting.map(({ turn }) => turn.id));

      for (const one of fitting) {
        if (said !== null && said.get(one.turn.id)?.some((one) => one.verdict === verdict) !== true) continue;
        if (found.length === limit) return { turns: found, next: placeOf(found.at(-1)) };
        found.push(one);
      }
      if (page.length < READ_AT_ONCE) return { turns: found, next: null };
      place = placeOf(page.at(-1)) ?? place;
    }
    return { turns: found, next: found.length === limit ? placeOf(found.at(-1)) : place };
  },
});

const placeOf = (one: RecordedTurn | undefined): TurnPlace | null => (one === undefined ? null : { at: one.turn.at, id: one.turn.id });

const isMatch = (
  { outcome, emotion, values }: CountedTurn,
  wanted: Omit<TurnFilter, 'verdict'>,
  { current }: Pick<CurrentIds, 'current'>,
): boolean =>
  (wanted.outcome === null || wanted.outcome === outcome) &&
  (wanted.emotion === null || wanted.emotion === emotion) &&
  (Object.entries(wanted.values) as [InsightDimension, string][]).every(([dimension, value]) =>
    values[dimension].some((one) => one === value || (isNamed(dimension) && current(one) === value)),
  );
