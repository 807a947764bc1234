import type { InsightStep } from '../domain/insight.js';
import type { Calendar } from '../domain/time/calendar.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When the hour (UTC) or the company's day of a moment began; ISO-8601 in UTC. */
export const startOf = (moment: string, step: InsightStep, calendar: Calendar): string =>
  step === 'HOUR' ? new Date(Math.floor(Date.parse(moment) / HOUR) * HOUR).toISOString() : calendar.startOf(calendar.dayOf(moment));

/** When the next one begins. A day may have 23 or 25 hours: half a day past its length is always in the next. */
export const nextAfter = (start: string, step: InsightStep, calendar: Calendar): string =>
  step === 'HOUR'
    ? new Date(Date.parse(start) + HOUR).toISOString()
    : startOf(new Date(Date.parse(start) + 1.5 * DAY).toISOString(), 'DAY', calendar);

/** The starts of the hours or days that a period touches, the earliest first; at most so many. */
export const startsWithin = (
  { from, to, step }: { readonly from: string; readonly to: string; readonly step: InsightStep },
  calendar: Calendar,
  most: number,
): readonly string[] => {
  const starts: string[] = [];
  for (let start = startOf(from, step, calendar); start < to && starts.length < most; start = nextAfter(start, step, calendar))
    starts.push(start);
  return starts;
};
