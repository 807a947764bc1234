import { Temporal } from 'temporal-polyfill';

/** Days and moments as the company's clocks show them. */
export interface Calendar {
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** A moment (ISO-8601) with the company's offset: `2027-01-01T00:30:00.000+08:00`. Its first ten characters are the company's day. */
  local(moment: Date | string): string;
  /** The company's day of a moment; a day stays as it is. */
  dayOf(date: string): string;
  /** The moment (UTC) at which a day begins; a moment is only turned to UTC. */
  startOf(date: string): string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Throws `RangeError` for what is no time zone. Daylight saving is followed: a day begins with its first moment, also where midnight is left out. */
export const createCalendar = (timeZone: string): Calendar => {
  // Names that Intl knows but Temporal does not fail here, not at the first question.
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  const local = (moment: Date | string): string =>
    Temporal.Instant.fromEpochMilliseconds(new Date(moment).getTime())
      .toZonedDateTimeISO(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
  return {
    timeZone,
    local,
    dayOf: (date) => (DAY.test(date) ? date : local(date).slice(0, 10)),
    startOf: (date) =>
      new Date(DAY.test(date) ? Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds : date).toISOString(),
  };
};

export const UTC = createCalendar('UTC');

/** Whether there is a time zone of this IANA name. Offsets ("+08:00") are none: they know no daylight saving. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    createCalendar(name);
    return true;
  } catch {
    return false;
  }
};

/** Since when and until when something holds: ISO-8601 days or moments, from inclusive, to exclusive; `null`: open. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Length of a day without time: 2026-11-23. */
const DAY_LENGTH = 10;

/**
 * Whether a day or moment has come.
 * @param asOf ISO-8601 with the company's offset, so that its first ten characters are the company's day: days without time begin with that.
 */
export const hasCome = (date: string, asOf: string): boolean =>
  date.length === DAY_LENGTH ? date <= asOf.slice(0, DAY_LENGTH) : Date.parse(date) <= Date.parse(asOf);

/** Whether something with these dates holds at a moment, see `hasCome`. */
export const isValidAt = ({ validFrom, validTo }: Period, asOf: string): boolean =>
  (validFrom === null || hasCome(validFrom, asOf)) && (validTo === null || !hasCome(validTo, asOf));
