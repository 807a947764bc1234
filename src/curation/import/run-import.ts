import type { Principal } from '../../domain/access.js';
import type { Json } from '../../domain/json.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { createEntityImporter } from './entities/entity-importer.js';
import { countDefinitions, createOntologyImporter } from './entities/ontology-importer.js';
import { createRelationImporter } from './entities/relation-importer.js';
import { createFaqImporter } from './faqs/faq-importer.js';
import { createTopicImporter } from './faqs/topic-importer.js';
import type { SourceReader } from './files/create-source-reader.js';
import { findColumns } from './files/find-columns.js';
import type { ImportSource } from './files/import-source.js';
import type { LookedPart } from './files/part-reader.js';
import { READ_FORMATS } from './files/read-source.js';
import { type ReadRow, type SourceRow, unreadableFile, type UnreadableRow } from './files/source-row.js';
import { IMPORT_KINDS, type ImportKind, type ImportOptions } from './import-request.js';
import { addResults, type BatchResult, EMPTY_RESULT, type RowImporter } from './row-importer.js';

/** One run of an import: an importer for each kind of rows, with what they remember of earlier batches. */
interface ImportSession {
  take(transaction: GraphTransaction, kind: ImportKind, rows: readonly (SourceRow | UnreadableRow)[]): Promise<BatchResult>;
  /** Notes something that the report is to say. */
  remark(text: string): void;
  /** Notes that a file has no rows, of which nothing is taken out: it may have been cut off. */
  noteEmpty(file: string): void;
  /** Whether references still wait for something that came later. */
  hasPending(): boolean;
  settle(transaction: GraphTransaction): Promise<BatchResult>;
  warnings(): readonly string[];
  /** What the files of the import say is there, and whether all of a file could be taken. */
  brought(): ReadonlyMap<string, BroughtByFile>;
}

export interface BroughtByFile {
  readonly keys: ReadonlySet<string>;
  readonly isWhole: boolean;
  readonly isEmpty: boolean;
}

/** What is known of a file so far. */
interface BringingFile {
  readonly keys: Set<string>;
  isWhole: boolean;
  isEmpty: boolean;
}

export const createImportSession = (
  dependencies: CurationDependencies,
  { columns, publish, replace }: Pick<ImportOptions, 'columns' | 'publish' | 'replace'>,
  principal: Principal,
): ImportSession => {
  const relations = createRelationImporter(dependencies, { columns, principal });
  const importers: Readonly<Record<ImportKind, RowImporter>> = {
    ontology: createOntologyImporter(dependencies, replace),
    topics: createTopicImporter(dependencies, columns, principal),
    entities: createEntityImporter(dependencies, relations, { columns, principal }),
    relations,
    faqs: createFaqImporter(dependencies, { columns, publish, principal }),
  };
  const remarks = new Set<string>();
  const doubts = new Set<string>();
  const files = new Map<string, BringingFile>();
  const fileOf = (file: string): BringingFile => {
    const one = files.get(file) ?? { keys: new Set<string>(), isWhole: true, isEmpty: false };
    files.set(file, one);
    return one;
  };
  const noted = (result: BatchResult): BatchResult => ({
    ...result,
    remember() {
      for (const { file, key } of result.brought) fileOf(file).keys.add(key);
      for (const { file } of result.problems) fileOf(file).isWhole = false;
      for (const doubt of result.doubts) doubts.add(doubt);
      result.remember();
    },
  });
  return {
    remark: (text) => void remarks.add(text),
    noteEmpty: (file) => void Object.assign(fileOf(file), { isWhole: false, isEmpty: true }),
    async take(transaction, kind, rows) {
      const unreadable = rows.flatMap((row) => (row.kind === 'unreadable' ? [row] : []));
      const readable = rows.flatMap((row) => (row.kind === 'row' ? [row] : []));
      const taken = readable.length === 0 ? EMPTY_RESULT : await importers[kind].take(transaction, readable);
      return noted(
        addResults(
          { ...EMPTY_RESULT, refused: unreadable.filter(({ isRow }) => isRow).length, problems: unreadable.map(({ problem }) => problem) },
          taken,
        ),
      );
    },
    hasPending: () => Object.values(importers).some((importer) => importer.pending() > 0),
    async settle(transaction) {
      const waiting = Object.values(importers).find((importer) => importer.pending() > 0);
      return waiting === undefined ? EMPTY_RESULT : noted(await waiting.settle(transaction));
    },
    warnings: () => [...remarks, ...firstOf([...doubts]), ...Object.values(importers).flatMap((importer) => importer.warnings())],
    brought: () => files,
  };
};

/** Doubts that a report bears. */
const MOST_DOUBTS = 5;

const firstOf = (doubts: readonly string[]): readonly string[] => [
  ...doubts.slice(0, MOST_DOUBTS),
  ...(doubts.length > MOST_DOUBTS ? [`${String(doubts.length - MOST_DOUBTS)} more values like these`] : []),
];

type TakenRow = SourceRow | UnreadableRow;

/** How much is written in one transaction: a thousand phrasings, or as many rows as say about as much. */
const BATCH_WEIGHT = 1000;
/** Values that weigh as much as one row of a table. */
const VALUES_A_ROW = 4;

/** Rows in batches of about equal work. */
async function* inBatches(rows: AsyncIterable<TakenRow>): AsyncIterable<readonly TakenRow[]> {
  let batch: TakenRow[] = [];
  let weight = 0;
  for await (const row of rows) {
    batch.push(row);
    weight += row.kind === 'row' ? Math.max(1, valuesIn(row.value) / VALUES_A_ROW) : 1;
    if (weight < BATCH_WEIGHT) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const valuesIn = (value: Json): number =>
  value === null || typeof value !== 'object' ? 1 : Object.values(value).reduce<number>((sum, inner: Json) => sum + valuesIn(inner), 0);

/** Names of files and folders that tell what is in them; the nearest to the file counts. */
const TELLING: readonly (readonly [RegExp, ImportKind])[] = [
  [/ontology/i, 'ontology'],
  [/topics?/i, 'topics'],
  [/relations?|edges/i, 'relations'],
  [/faqs?|questions|intents/i, 'faqs'],
  [/entit(?:y|ies)|customers/i, 'entities'],
];

/** What the rows of a part are: told by its first row or header, else by its name; `null` when neither tells. */
const guessKind = (
  { name, columns }: Pick<LookedPart, 'name' | 'columns'>,
  options: Pick<ImportOptions, 'kind' | 'columns'>,
): ImportKind | null => {
  if (options.kind !== null) return options.kind;
  const told = columns === null ? null : kindOfColumns(columns, options.columns);
  const parts = name.split('/').toReversed();
  return told ?? parts.flatMap((part) => TELLING.find(([pattern]) => pattern.test(part))?.[1] ?? []).at(0) ?? null;
};

/** What rows with such columns are; `null`: they do not tell. */
export const kindOfColumns = (columns: readonly string[], explicit: ImportOptions['columns']): ImportKind | null => {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  if (has('entityTypes', 'relationTypes', 'units')) return 'ontology';
  const relation = findColumns('relations', columns, explicit);
  if (relation.has('from') && relation.has('to')) return 'relations';
  if (has('phrasings', 'answers')) return 'faqs';
  const entity = findColumns('entities', columns, explicit);
  if (entity.has('id') && entity.has('type')) return 'entities';
  const faq = findColumns('faqs', columns, explicit);
  if (faq.has('phrasing') || faq.has('answer')) return 'faqs';
  return entity.has('id') && columns.every((column) => /^(?:id|names?|name_\w+|名称|编号)$/i.test(column)) ? 'topics' : null;
};

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
    if (!part.hasRows) {
      session.remark(`${part.name}: ${part.columns === null ? 'it is empty' : 'it has a header, but no rows below it'}`);
      session.noteEmpty(part.name);
    } else if (kind === null && part.columns !== null) {
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
