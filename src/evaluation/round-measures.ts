import { isJsonList } from '../domain/is-json-list.js';
import type { Json, JsonObject } from '../domain/json.js';

/** Far finer than any measure is sure, and free of what adding in another order changes. */
const DIGITS = 6;

/** All numbers in a report with six digits after the point; whatever is no number stays. */
export const roundMeasures = (report: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(report).map(([name, value]) => [name, round(value)]));

const round = (value: Json): Json => {
  if (typeof value === 'number') return Number(value.toFixed(DIGITS));
  if (value === null || typeof value !== 'object') return value;
  return isJsonList(value) ? value.map(round) : roundMeasures(value);
};
