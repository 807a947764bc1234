import type { GraphTransaction } from '../../store/graph-store.js';
import type { BatchResult } from './batch-result.js';
import type { SourceRow } from './read/source-row.js';

/** Takes rows of one kind. It remembers what it needs across the batches of one import, and nothing longer. */
export interface RowImporter {
  /** Writes some rows. */
  take(transaction: GraphTransaction, rows: readonly SourceRow[]): Promise<BatchResult>;
  /** How many references wait for something that may come later in the import. */
  pending(): number;
  /** Settles some of the references that wait; what they refer to is there now or missing for good. */
  settle(transaction: GraphTransaction): Promise<BatchResult>;
  /** What an editor should look at, when all is done. */
  warnings(): readonly string[];
}
