import type { RowProblem } from '../../../domain/job.js';
import type { JsonObject } from '../../../domain/json.js';
import type { Path } from '../../user-error.js';

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
