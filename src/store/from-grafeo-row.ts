import { types } from 'node:util';
import type { GrafeoValue } from '@grafeo-db/js';
import type { Json } from '../domain/json.js';
import type { Row } from './graph-store.js';

/**
 * A row as Grafeo gives it, in plain JSON values: dates as ISO strings, big integers as numbers (exact up to 2^53), NaN and infinities as null.
 * Throws an `Error` for a raw node or relationship, whose shape differs from engine to engine: return `n{.*}` instead.
 */
export const fromGrafeoRow = (row: Readonly<Record<string, GrafeoValue>>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fromGrafeoValue(value)]));

const fromGrafeoValue = (value: GrafeoValue): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(fromGrafeoValue);
  // Not `instanceof`: the engine's values may come from another realm, as in tests.
  if (types.isDate(value)) return value.toISOString();
  if (types.isFloat32Array(value) || Buffer.isBuffer(value)) return [...value];
  if (!isMap(value) || ('_id' in value && ('_labels' in value || '_type' in value))) {
    throw new Error('a statement returned a node or relationship; return n{.*}, properties(r) or type(r)');
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromGrafeoValue(inner)]));
};

/** The engine knows terms of RDF too, which have a method. */
const isMap = (value: object): value is Readonly<Record<string, GrafeoValue>> => !('equals' in value && typeof value.equals === 'function');
