import { isJsonObject, type Json } from '../domain/json.js';
import { findUnsendable } from './find-unsendable.js';
import type { Parameters } from './graph-store.js';
import { isStorable } from './is-storable.js';
import type { ParameterPath, Statement } from './statement.js';
import { valuesAt } from './values-at.js';

/**
 * Refuses, before the call, what the two engines would take differently: a missing parameter, `undefined` or another value that is no JSON,
 * null as a key of `MERGE`, and a map or mixed list to be stored as a property (keep such a value as a JSON string).
 * Throws an `Error` that names statement and parameter: each of these is a mistake in the calling code.
 */
export const checkParameters = (statement: Statement, parameters: Parameters): void => {
  const refuse = (path: ParameterPath, why: string): never => {
    throw new Error(`${statement.name}: $${path.join('.')} ${why}`);
  };
  for (const name of statement.parameters) {
    if (!Object.hasOwn(parameters, name)) refuse([name], 'is missing');
  }
  const unsendable = findUnsendable(parameters);
  if (unsendable !== null) refuse(unsendable.path, `is ${unsendable.what}, which cannot be sent`);
  for (const path of statement.mergeKeys) {
    if (valuesAt(parameters, path).includes(null)) refuse(path, 'is a key of MERGE and must not be null');
  }
  for (const path of statement.storedValues) {
    if (!valuesAt(parameters, path).every(isStorable)) refuse(path, NOT_STORABLE);
  }
  for (const path of statement.storedMaps) {
    if (!valuesAt(parameters, path).every(isStorableMap)) refuse(path, NOT_STORABLE);
  }
};

const NOT_STORABLE = 'would store a map, a nested list or a list of mixed types as a property, which Neo4j cannot hold';

const isStorableMap = (value: Json): boolean => value === null || (isJsonObject(value) && Object.values(value).every(isStorable));
