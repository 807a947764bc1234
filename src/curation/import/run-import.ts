import type { GraphTransaction } from '../../store/graph-store.js';
import { listNames } from '../list-names.js';
import type { BatchResult } from './batch-result.js';
import { guessKind } from './guess-kind.js';
import { IMPORT_KINDS, type ImportKind, type ImportOptions } from './import-options.js';
import type { ImportSession } from './import-session.js';
import type { ImportSource } from './import-source.js';
import { inBatches } from './in-batches.js';
import { countDefinitions } from './ontology-importer.js';
import type { SourceReader } from './read/create-source-reader.js';
import type { LookedPart } from './read/part-reader.js';
import { READ_FORMATS } from './read/read-source.js';
import { unreadableFile, type ReadRow, type SourceRow, type UnreadableRow } from './read/source-row.js';

/** Writes the work of one batch as part of a transaction and counts it; `rowsRead` is how many rows the batch holds. */
export type CommitBatch = (rowsRead: number, work: (transaction: GraphTransaction) => Promise<BatchResult>) => Promise<void>;

/** A part of a source with what its rows are; `null`: not known. */
export interface KnownPart {
  readonly source: ImportSource;
  readonly index: number;
  readonly part: LookedPart;
  readonly kind: ImportKind | null;
}

/**
 * Imports sources: in the order of what depends on what, each a batch at a time, and at the end the references that had to wait.
 * Throws only what `commit` throws, or when a source cannot be read at all.
 */
export const runImport = async (
  reader: SourceReader,
  sources: readonly ImportSource[],
  options: Pick<ImportOptions, 'kind' | 'columns'>,
  session: ImportSession,
  commit: CommitBatch,
): Promise<void> => {
  const parts = await lookAt(reader, sources, options);
  for (const { source, part, kind } of parts) {
    if (!part.hasRows) session.remark(`${part.name}: ${part.columns === null ? 'it is empty' : 'it has a header, but no rows below it'}`);
    else if (kind === null && part.columns !== null) {
      // Beside sheets that are known a sheet may be about anything.
      const isBeside = parts.some((other) => other.source === source && other.kind !== null);
      const fault = unreadableFile(part.name, 1, unknownKind(part.columns));
      if (isBeside) session.remark(`${part.name}: this sheet is not read: ${fault.problem.reason}`);
      else await commit(0, (transaction) => session.take(transaction, 'faqs', [fault]));
    }
  }
  for (const { source, index, part, kind } of inOrder(parts)) {
    for await (const batch of inBatches(rowsOf(reader, { source, index, part }, session))) {
      await commit(countRows(kind, batch), (transaction) => session.take(transaction, kind, batch));
    }
  }
  while (session.hasPending()) await commit(0, (transaction) => session.settle(transaction));
};

/** The parts of sources with what they are. */
export const lookAt = async (
  reader: SourceReader,
  sources: readonly ImportSource[],
  options: Pick<ImportOptions, 'kind' | 'columns'>,
): Promise<readonly KnownPart[]> => {
  const parts: KnownPart[] = [];
  for (const source of sources)
    for (const [index, part] of (await reader.look(source)).entries()) parts.push({ source, index, part, kind: guessKind(part, options) });
  return parts;
};

/** Those that others refer to first, and what only adds to others after them. What has no columns has only faults to tell, whatever it is. */
export const inOrder = (parts: readonly KnownPart[]): readonly (KnownPart & { readonly kind: ImportKind })[] => {
  const known = parts.flatMap((one) => {
    const kind = one.kind ?? (one.part.columns === null ? 'faqs' : null);
    return kind === null ? [] : [{ ...one, kind }];
  });
  const rank = ({ kind, part }: (typeof known)[number]): number => IMPORT_KINDS.indexOf(kind) * 2 + Number(part.onlyAdds);
  return known.sort((a, b) => rank(a) - rank(b));
};

/** The rows to be taken; what is only to be told of them goes to the session. */
async function* rowsOf(
  reader: SourceReader,
  { source, index, part }: Pick<KnownPart, 'source' | 'index' | 'part'>,
  session: ImportSession,
): AsyncIterable<SourceRow | UnreadableRow> {
  for await (const row of reader.rows(source, index)) {
    if (row.kind === 'remark') session.remark(`${part.name}: ${row.text}`);
    else if (row.kind !== 'heading') yield row;
  }
}

const unknownKind = (columns: readonly string[]): string =>
  [
    `it cannot be told what is in this file from its columns ${listNames(columns)}`,
    `say what they are with "columns" (--columns "${columns.find((column) => column !== '') ?? 'column'}=phrasing"), or what its rows are with "kind": one of ${IMPORT_KINDS.join(', ')}`,
    `read are ${READ_FORMATS}`,
  ].join('; ');

/** Of an ontology each definition counts as a row. */
const countRows = (kind: ImportKind, batch: readonly ReadRow[]): number => {
  const counts = batch.map((row) =>
    row.kind === 'row' ? (kind === 'ontology' ? countDefinitions(row) : 1) : Number(row.kind === 'unreadable' && row.isRow),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};
