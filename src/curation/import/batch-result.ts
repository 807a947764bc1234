import type { RowProblem } from '../../domain/job.js';

/** What became of some rows, to be counted once their transaction is committed. */
export interface BatchResult {
  /** Rows that changed something. */
  readonly written: number;
  /** Rows that said what was known. */
  readonly unchanged: number;
  /** Rows that could not be taken. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** Takes note of what the batch did. Called once, after its transaction is committed; a transaction may run more than once. */
  remember(): void;
}

export const EMPTY_RESULT: BatchResult = { written: 0, unchanged: 0, refused: 0, problems: [], remember: () => undefined };

/** Both results as one. */
export const addResults = (a: BatchResult, b: BatchResult): BatchResult => ({
  written: a.written + b.written,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
  problems: [...a.problems, ...b.problems],
  remember() {
    a.remember();
    b.remember();
  },
});
