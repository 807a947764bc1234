import type { Json } from '../../../domain/json.js';
import { READ_LIMITS } from './source-row.js';

export type ReadPlain = { readonly kind: 'plain'; readonly value: Json } | { readonly kind: 'flawed'; readonly reason: string };

class Flaw extends Error {}

/** A value that a file holds as plain JSON within bounds. */
export const readPlain = (value: unknown): ReadPlain => {
  try {
    return { kind: 'plain', value: plain(value, 1) };
  } catch (error) {
    if (error instanceof Flaw) return { kind: 'flawed', reason: error.message };
    throw error;
  }
};

const plain = (value: unknown, depth: number): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'number' || typeof value === 'bigint') throw new Flaw(`${String(value)} is no plain number; put it in quotes`);
  if (typeof value !== 'object') throw new Flaw('it holds something else than plain values; put it in quotes');
  if (depth > READ_LIMITS.depth) throw new Flaw(`it is nested more than ${String(READ_LIMITS.depth)} deep; write it flatter`);
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, depth + 1));
  const entries = Object.entries(value);
  if (entries.length > READ_LIMITS.keys)
    throw new Flaw(
      `a mapping has ${String(entries.length)} keys, and at most ${String(READ_LIMITS.keys)} are read; write a list of items instead`,
    );
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner, depth + 1)]));
};
