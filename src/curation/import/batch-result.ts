import type { RowProblem } from '../../domain/job.js';

/** Something that a file says is there, see `broughtKey`. */
export interface Brought {
  readonly file: string;
  readonly key: string;
}

/** What a file can bring, by what names it. */
export type BroughtThing =
  | readonly ['faq' | 'entity' | 'entityType' | 'relationType', string]
  | readonly ['phrasing', faqId: string, phrasingId: string]
  | readonly ['relation', from: string, type: string, to: string]
  | readonly ['attribute' | 'property', type: string, id: string];

export const broughtKey = (thing: BroughtThing): string => JSON.stringify(thing);

/** What became of some rows, to be counted once their transaction is committed. */
export interface BatchResult {
  /** Rows that changed something. */
  readonly written: number;
  /** Rows that said what was known. */
  readonly unchanged: number;
  /** Rows that could not be taken. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** What its rows say is there, whether it was before or not. */
  readonly brought: readonly Brought[];
  /** Takes note of what the batch did. Called once, after its transaction is committed; a transaction may run more than once. */
  remember(): void;
}

export const EMPTY_RESULT: BatchResult = { written: 0, unchanged: 0, refused: 0, problems: [], brought: [], remember: () => undefined };

/** Both results as one. */
export const addResults = (a: BatchResult, b: BatchResult): BatchResult => ({
  written: a.written + b.written,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
  problems: [...a.problems, ...b.problems],
  brought: [...a.brought, ...b.brought],
  remember() {
    a.remember();
    b.remember();
  },
});
