import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';

/** Values by name that a client sent, none for nothing; throws `Problem` `BAD_INPUT` for other JSON. */
export const readJsonObject = (value: Json | null | undefined, name: string): JsonObject => {
  if (value === null || value === undefined) return {};
  if (isJsonObject(value)) return value;
  throw new Problem('BAD_INPUT', `${name} must be an object: {"id": value}.`);
};
