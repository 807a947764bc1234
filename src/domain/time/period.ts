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
