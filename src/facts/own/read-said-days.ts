import type { Language } from '../../domain/language.js';
import { SAID_DAYS, type SaidDayForm } from '../../language/said-days.js';
import type { Span } from '../sketch.js';

const DAY = 86_400_000;
/** "On Friday" is one of this week or the next ones beside it. */
const WEEKDAY_WITHIN = 10;
/** Nobody counts to the day: so many days more or less. */
const ROUGHLY = { day: 1, week: 3 } as const;

/** A stretch of words that says a day, and whether a day (ISO-8601) may be the one said. */
export interface DaySaid extends Span {
  readonly fits: (day: string) => boolean;
}

/** What words say of a day; each that is given must be so. */
interface SaidDay {
  readonly day: number | null;
  readonly month: number | null;
  readonly weekday: number | null;
  readonly monthsAway: number | null;
  readonly away: readonly [from: number, to: number] | null;
}

/** The days that words say; of overlapping stretches the one of the earlier pattern. `today`: ISO-8601. */
export const readSaidDays = (text: string, language: Language, today: string): readonly DaySaid[] => {
  const found: DaySaid[] = [];
  for (const [pattern, form] of SAID_DAYS[language].patterns)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && span.end > start)) continue;
      const said = readDay(form, match.groups ?? {}, language);
      found.push({ ...span, fits: (day) => fits(said, day, today) });
    }
  return found;
};

const readDay = (
  { ago, away, monthsAway }: SaidDayForm,
  { d, m, w, n }: Readonly<Record<string, string | undefined>>,
  language: Language,
): SaidDay => {
  const words = SAID_DAYS[language];
  const before = n === undefined ? 0 : -words.numberOf(n);
  return {
    day: d === undefined ? null : words.numberOf(d),
    month: m === undefined ? null : words.monthOf(m),
    weekday: w === undefined ? null : words.weekdayOf(w),
    monthsAway: ago === 'month' ? before : (monthsAway ?? null),
    away:
      ago === 'day'
        ? [before - ROUGHLY.day, Math.min(-1, before + ROUGHLY.day)]
        : ago === 'week'
          ? [7 * before - ROUGHLY.week, 7 * before + ROUGHLY.week]
          : (away ?? null),
  };
};

const fits = ({ day, month, monthsAway, weekday, away }: SaidDay, date: string, today: string): boolean => {
  const at = new Date(date);
  const now = new Date(today.slice(0, 10));
  const days = Math.round((at.getTime() - now.getTime()) / DAY);
  if (Number.isNaN(days)) return false;
  const months = (at.getUTCFullYear() - now.getUTCFullYear()) * 12 + at.getUTCMonth() - now.getUTCMonth();
  return (
    (day === null || at.getUTCDate() === day) &&
    (month === null || at.getUTCMonth() + 1 === month) &&
    (monthsAway === null || months === monthsAway) &&
    (weekday === null || (at.getUTCDay() === weekday && Math.abs(days) <= WEEKDAY_WITHIN)) &&
    (away === null || (days >= away[0] && days <= away[1]))
  );
};
