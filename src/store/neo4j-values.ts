import neo4j from 'neo4j-driver';
import type { Json } from '../domain/json.js';
import type { Parameters, Row } from './graph-store.js';
import { isJsonList } from '../domain/is-json-list.js';

/** Parameters as the driver takes them: whole numbers up to 2^53 as integers, all others as floats. */
export const toNeo4jParameters = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toNeo4jValue(value)]));

const toNeo4jValue = (value: Json): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (isJsonList(value)) return value.map(toNeo4jValue);
  return toNeo4jParameters(value);
};

/**
 * A row as the driver gives it (integers as `bigint`), in plain JSON values: integers as numbers (exact up to 2^53), NaN and infinities as
 * null, instants as ISO-8601 UTC strings, other dates, times and durations as ISO strings, points as objects.
 * Throws an `Error` for a raw node, relationship or path, whose shape differs from engine to engine: return `n{.*}` instead.
 */
export const fromNeo4jRow = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fromNeo4jValue(value)]));

const fromNeo4jValue = (value: unknown): Json => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(fromNeo4jValue);
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isDate(value) || neo4j.isLocalDateTime(value) || neo4j.isLocalTime(value) || neo4j.isTime(value)) return value.toString();
  // The driver writes a day as P1DT, which is no ISO.
  if (neo4j.isDuration(value)) return value.toString().replace(/T$/, '');
  if (typeof value !== 'object' || neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) {
    throw new Error('a statement returned a node, relationship or path; return n{.*}, properties(r) or type(r)');
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromNeo4jValue(inner)]));
};
