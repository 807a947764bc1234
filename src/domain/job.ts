import type { Json } from './json.js';

export type JobStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'INTERRUPTED';

/** A row of an import that could not be taken, with where it stands and why. */
export interface RowProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Name of the column or path of the field; `null`: the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

/** A background import. What its counters say is written is in the graph. */
export interface Job {
  readonly id: string;
  readonly status: JobStatus;
  readonly title: string;
  readonly rowsRead: number;
  readonly rowsWritten: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  /** The first hundred. */
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly string[];
  /** Why it failed; `null` unless it did. */
  readonly failure: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly result: Json;
}
