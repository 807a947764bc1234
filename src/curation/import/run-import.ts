import type { GraphTransaction } from '../../store/graph-store.js';
import type { BatchResult } from './batch-result.js';
import { guessKind } from './guess-kind.js';
import { IMPORT_KINDS, type ImportKind, type ImportOptions } from './import-options.js';
import type { ImportSession } from './import-session.js';
import type { ImportSource } from './import-source.js';
import { inBatches } from './in-batches.js';
import { readRows } from './read-rows.js';
import { unreadable, type ReadRow } from './source-row.js';

/** Writes the work of one batch as part of a transaction and counts it; `rowsRead` is how many rows the batch holds. */
export type CommitBatch = (rowsRead: number, work: (transaction: GraphTransaction) => Promise<BatchResult>) => Promise<void>;

/**
 * Imports sources: in the order of what depends on what, each a batch at a time, and at the end the references that had to wait.
 * Throws only what `commit` throws, or when a source cannot be read at all.
 */
export const runImport = async (
  sources: readonly ImportSource[],
  options: Pick<ImportOptions, 'kind' | 'format' | 'columns'>,
  session: ImportSession,
  commit: CommitBatch,
): Promise<void> => {
  const known = await Promise.all(sources.map(async (source) => ({ source, kind: await guessKind(source, options) })));
  for (const { source } of known.filter(({ kind }) => kind === null)) {
    const reason = `it cannot be told what is in this file; say it with "kind": one of ${IMPORT_KINDS.join(', ')}`;
    await commit(1, (transaction) => session.take(transaction, 'faqs', [unreadable(source.name, 1, reason)]));
  }
  for (const kind of IMPORT_KINDS) {
    for (const { source } of known.filter((one): one is { source: ImportSource; kind: ImportKind } => one.kind === kind)) {
      for await (const batch of inBatches(readRows(source, options.format))) {
        await commit(countRows(kind, batch), (transaction) => session.take(transaction, kind, batch));
      }
    }
  }
  while (session.hasPending()) await commit(0, (transaction) => session.settle(transaction));
};

/** Of an ontology each definition counts as a row. */
const countRows = (kind: ImportKind, batch: readonly ReadRow[]): number => {
  if (kind !== 'ontology') return batch.length;
  const counts = batch.map((row) => (row.kind === 'row' ? Object.values(row.value).flat().length : 1));
  return counts.reduce((sum, count) => sum + Math.max(count, 1), 0);
};
