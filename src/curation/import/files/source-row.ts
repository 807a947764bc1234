import type { RowProblem } from '../../../domain/job.js';
import type { Json, JsonObject } from '../../../domain/json.js';
import type { Path } from '../../outcome.js';

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a text, without their ends; where a text has no line feed at all, its lines end in carriage returns. */
export function* linesOf(text: string): Iterable<Line> {
  const end = text.includes('\n') ? '\n' : '\r';
  let number = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(end, start);
    const stop = found === -1 ? text.length : found;
    yield {
      text: text.slice(start, end === '\n' && text.charAt(stop - 1) === '\r' && stop > start ? stop - 1 : stop),
      number: (number += 1),
    };
    start = stop + 1;
  }
}

/** One row of a source, read but not yet understood. Plain data: it is read in a worker. */
export interface SourceRow {
  readonly kind: 'row';
  readonly file: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Names of its columns or fields, also of those that are empty here. */
  readonly columns: readonly string[];
  /** What it says; empty cells of a table are left out. */
  readonly value: JsonObject;
  /** Whether it comes from a table, where every value is a text. */
  readonly isTable: boolean;
  /** Whether a program wrote its numbers, each in the one way that it has: a workbook. Default: a person may have. */
  readonly hasNumbers?: boolean;
  /** Lines of those of its values that stand on another one than what holds them, by their paths, see `placeOf`. */
  readonly lines: ReadonlyMap<string, number>;
  /** What to say where the FAQ that it is about is not there: a row that only adds to one. */
  readonly addsTo?: string;
}

/** Something of a source that cannot be taken. */
export interface UnreadableRow {
  readonly kind: 'unreadable';
  readonly problem: RowProblem;
  /** Whether a row is lost; else it is a fault of the header or of the file. */
  readonly isRow: boolean;
}

/** The names of a table's columns, before its rows. */
export interface Heading {
  readonly kind: 'heading';
  readonly columns: readonly string[];
}

/** Something the report is to say that is no fault. */
export interface Remark {
  readonly kind: 'remark';
  readonly text: string;
}

export type ReadRow = SourceRow | UnreadableRow | Heading | Remark;

/** Bounds of what a file may hold, so that none holds up the service. */
export const READ_LIMITS = { columns: 1000, keys: 10_000, depth: 50, cell: 100_000 } as const;

/** The key of a path within a row. */
export const placeOf = (path: readonly (string | number)[]): string => path.join('\0');

/** A problem of a row, at the place of one of its values. */
export const problemOf = (row: SourceRow, path: Path, reason: string): RowProblem => ({
  file: row.file,
  line: lineOf(row, path),
  column:
    path.length === 0
      ? null
      : path.reduce((whole, part) => (/^\d+$/.test(part) ? `${whole}[${part}]` : whole === '' ? part : `${whole}.${part}`), ''),
  reason,
});

/** The line of a value within a row. */
export const lineOf = ({ line, lines }: Pick<SourceRow, 'line' | 'lines'>, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = lines.get(placeOf(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return line;
};

export const unreadable = (file: string, line: number, reason: string): UnreadableRow => ({
  kind: 'unreadable',
  problem: { file, line, column: null, reason },
  isRow: true,
});

/** A fault of a whole file. */
export const unreadableFile = (file: string, line: number, reason: string): UnreadableRow => ({
  ...unreadable(file, line, reason),
  isRow: false,
});

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
