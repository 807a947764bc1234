const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  // `Date.parse` takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * Reads an ISO-8601 day (kept as it is) or moment with its time zone (turned to UTC); `null` for anything else.
 *
 * @example readDate('2026-11-23T08:00:00+08:00') // '2026-11-23T00:00:00.000Z'
 */
export const readDate = (text: string): string | null => {
  if (DAY.test(text)) return isDay(text) ? text : null;
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10))) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** What to say of a text that is no date. */
export const DATE_FORMS = 'a date such as 2026-11-23 or 2026-11-23T08:00:00Z';
