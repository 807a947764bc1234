import { isJsonObject, type Json } from '../domain/json.js';
import type { Parameters } from './graph-store.js';
import { isJsonList } from '../domain/is-json-list.js';
import type { ParameterPath } from './statement.js';

/** The values at a path in the parameters: one, or one an element where the path runs over a list. A gap in the path gives `null`, as in Cypher. */
export const valuesAt = (parameters: Parameters, path: ParameterPath): readonly Json[] =>
  path.reduce<readonly Json[]>((values, step) => values.flatMap((value) => stepInto(value, step)), [parameters]);

const stepInto = (value: Json, step: string): readonly Json[] => {
  if (step !== '*') return [isJsonObject(value) ? (value[step] ?? null) : null];
  // UNWIND of null makes no rows, of a single value one row.
  if (value === null) return [];
  return isJsonList(value) ? value : [value];
};
