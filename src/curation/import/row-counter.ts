import type { RowProblem } from '../../domain/job.js';
import { broughtKey, type BatchResult, type Brought, type BroughtThing } from './batch-result.js';
import type { ItemFlaw } from './faq-item.js';
import { problemOf, type SourceRow } from './read/source-row.js';

/** Counts what becomes of the rows of one batch. */
export interface RowCounter {
  written(row: SourceRow): void;
  unchanged(row: SourceRow): void;
  refuse(row: SourceRow, flaws: readonly ItemFlaw[]): void;
  /** Tells a problem of a row that is taken nevertheless. */
  complain(row: SourceRow, flaw: ItemFlaw): void;
  /** Notes what a row says is there. */
  bring(row: SourceRow, ...things: readonly BroughtThing[]): void;
  result(remember: () => void): BatchResult;
}

export const createRowCounter = (): RowCounter => {
  const counts = { written: 0, unchanged: 0, refused: 0 };
  const problems: RowProblem[] = [];
  const brought: Brought[] = [];
  const complain = (row: SourceRow, { path, reason }: ItemFlaw): void => {
    problems.push(problemOf(row, path, reason));
  };
  return {
    written: () => void (counts.written += 1),
    unchanged: () => void (counts.unchanged += 1),
    refuse(row, flaws) {
      counts.refused += 1;
      for (const flaw of flaws) complain(row, flaw);
    },
    complain,
    bring: ({ file }, ...things) => void brought.push(...things.map((thing) => ({ file, key: broughtKey(thing) }))),
    result: (remember) => ({ ...counts, problems: [...problems], brought: [...brought], remember }),
  };
};
