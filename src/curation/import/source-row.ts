import type { RowProblem } from '../../domain/job.js';
import type { JsonObject } from '../../domain/json.js';
import type { Path } from '../user-error.js';

/** One row of a source, read but not yet understood. */
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
  /** The line of a value within the row. */
  lineOf(path: Path): number;
}

/** Something of a source that is no row. */
export interface UnreadableRow {
  readonly kind: 'unreadable';
  readonly problem: RowProblem;
}

export type ReadRow = SourceRow | UnreadableRow;

/** A problem of a row, at the place of one of its values. */
export const problemOf = (row: SourceRow, path: Path, reason: string): RowProblem => ({
  file: row.file,
  line: row.lineOf(path),
  column:
    path.length === 0
      ? null
      : path.reduce((whole, part) => (/^\d+$/.test(part) ? `${whole}[${part}]` : whole === '' ? part : `${whole}.${part}`), ''),
  reason,
});

export const unreadable = (file: string, line: number, reason: string): UnreadableRow => ({
  kind: 'unreadable',
  problem: { file, line, column: null, reason },
});
