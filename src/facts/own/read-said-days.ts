import type { Language } from '../../domain/language.js';
import { SAID_DAYS, type SaidDay } from '../../language/said-days.js';
import type { Span } from '../sketch.js';

const DAY = 86_400_000;
/** "On Friday" is one of this week or the next ones beside it. */
const WEEKDAY_WITHIN = 10;

/** A stretch of words that says a day, and whether a day (ISO-8601) may be the one said. */
export interface DaySaid extends Span {
  fits(day: string): boolean;
}

/** The days that words say; of overlapping stretches the first reader's. `today`: ISO-8601. */
export const readSaidDays = (text: string, language: Language, today: string): readonly DaySaid[] => {
  const found: DaySaid[] = [];
  for (const [pattern, read] of SAID_DAYS[language])
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && span.end > start)) continue;
      const said = read(match.groups ?? {});
      found.push({ ...span, fits: (day) => fits(said, day, today) });
    }
  return found;
};

const fits = ({ day, month, monthsAway, weekday, away }: SaidDay, date: string, today: string): boolean => {
  const at = new Date(date);
  const now = new Date(today.slice(0, 10));
  const days = Math.round((at.getTime() - now.getTime()) / DAY);
  if (Number.isNaN(days)) return false;
  const months = (at.getUTCFullYear() - now.getUTCFullYear()) * 12 + at.getUTCMonth() - now.getUTCMonth();
  return (
    (day === undefined || at.getUTCDate() === day) &&
    (month === undefined || at.getUTCMonth() + 1 === month) &&
    (monthsAway === undefined || months === monthsAway) &&
    (weekday === undefined || (at.getUTCDay() === weekday && Math.abs(days) <= WEEKDAY_WITHIN)) &&
    (away === undefined || (days >= away[0] && days <= away[1]))
  );
};
