import type { Language } from '../domain/language.js';
import { EN_SAID_DAYS } from './en/said-days.js';
import { ZH_SAID_DAYS } from './zh/said-days.js';

/** What a stretch of words says of a day; all that is said must be so. Counts are from the day of the question. */
export interface SaidDay {
  /** Day of the month, 1..31. */
  readonly day?: number;
  /** 1..12. */
  readonly month?: number;
  /** Months from the running one. */
  readonly monthsAway?: number;
  /** 0: Sunday. Of the nearest weeks. */
  readonly weekday?: number;
  /** Days away, the first and the last. */
  readonly away?: readonly [from: number, to: number];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** How people say what day something was or will be, as far as it tells one record from another; patterns with the flags `g` and `u`. */
export type SaidDayReaders = readonly (readonly [RegExp, (groups: Groups) => SaidDay])[];

export const SAID_DAYS: Readonly<Record<Language, SaidDayReaders>> = { zh: ZH_SAID_DAYS, en: EN_SAID_DAYS };
