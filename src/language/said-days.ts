import type { Language } from '../domain/language.js';
import { EN_SAID_DAYS } from './en/said-days.js';
import { ZH_SAID_DAYS } from './zh/said-days.js';

/** What a stretch of words says besides its groups; counts are from the day of the question. */
export interface SaidDayForm {
  /** Months from the running one. */
  readonly monthsAway?: number;
  /** Days away, the first and the last. */
  readonly away?: readonly [from: number, to: number];
  /** Unit of the group `n`: so many of it before. */
  readonly ago?: 'day' | 'week' | 'month';
}

/** How people say what day something was or will be, as far as it tells one record from another. */
export interface SaidDays {
  /** Flags `g` and `u`. Groups: `d` day of the month, `m` month, `w` day of the week, `n` a count; all that is said must be so. */
  readonly patterns: readonly (readonly [RegExp, SaidDayForm])[];
  /** Of the groups `d` and `n`. */
  numberOf(text: string): number;
  /** 1..12. */
  monthOf(text: string): number;
  /** 0: Sunday. */
  weekdayOf(text: string): number;
}

export const SAID_DAYS: Readonly<Record<Language, SaidDays>> = { zh: ZH_SAID_DAYS, en: EN_SAID_DAYS };
