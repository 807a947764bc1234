import type { Principal } from '../../domain/principal.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { addResults, EMPTY_RESULT, type BatchResult } from './batch-result.js';
import { createEntityImporter } from './entity-importer.js';
import { createFaqImporter } from './faq-importer.js';
import type { ImportKind, ImportOptions } from './import-options.js';
import { createOntologyImporter } from './ontology-importer.js';
import { createRelationImporter } from './relation-importer.js';
import type { RowImporter } from './row-importer.js';
import type { SourceRow, UnreadableRow } from './read/source-row.js';
import { createTopicImporter } from './topic-importer.js';

/** One run of an import: an importer for each kind of rows, with what they remember of earlier batches. */
export interface ImportSession {
  take(transaction: GraphTransaction, kind: ImportKind, rows: readonly (SourceRow | UnreadableRow)[]): Promise<BatchResult>;
  /** Notes something that the report is to say. */
  remark(text: string): void;
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
}

export const createImportSession = (
  dependencies: CurationDependencies,
  { columns, publish, replace }: Pick<ImportOptions, 'columns' | 'publish' | 'replace'>,
  principal: Principal,
): ImportSession => {
  const relations = createRelationImporter(dependencies, columns);
  const importers: Readonly<Record<ImportKind, RowImporter>> = {
    ontology: createOntologyImporter(dependencies, replace),
    topics: createTopicImporter(dependencies, columns),
    entities: createEntityImporter(dependencies, relations, columns),
    relations,
    faqs: createFaqImporter(dependencies, { columns, publish, principal }),
  };
  const remarks = new Set<string>();
  const files = new Map<string, { readonly keys: Set<string>; isWhole: boolean }>();
  const noted = (result: BatchResult): BatchResult => ({
    ...result,
    remember() {
      const fileOf = (file: string): { readonly keys: Set<string>; isWhole: boolean } => {
        const one = files.get(file) ?? { keys: new Set<string>(), isWhole: true };
        files.set(file, one);
        return one;
      };
      for (const { file, key } of result.brought) fileOf(file).keys.add(key);
      for (const { file } of result.problems) fileOf(file).isWhole = false;
      result.remember();
    },
  });
  return {
    remark: (text) => void remarks.add(text),
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
    warnings: () => [...remarks, ...Object.values(importers).flatMap((importer) => importer.warnings())],
    brought: () => files,
  };
};
