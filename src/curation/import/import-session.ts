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
  return {
    remark: (text) => void remarks.add(text),
    async take(transaction, kind, rows) {
      const unreadable = rows.flatMap((row) => (row.kind === 'unreadable' ? [row] : []));
      const readable = rows.flatMap((row) => (row.kind === 'row' ? [row] : []));
      const taken = readable.length === 0 ? EMPTY_RESULT : await importers[kind].take(transaction, readable);
      return addResults({ ...EMPTY_RESULT, refused: unreadable.filter(({ isRow }) => isRow).length, problems: unreadable.map(({ problem }) => problem) }, taken);
    },
    hasPending: () => Object.values(importers).some((importer) => importer.pending() > 0),
    async settle(transaction) {
      const waiting = Object.values(importers).find((importer) => importer.pending() > 0);
      return waiting === undefined ? EMPTY_RESULT : waiting.settle(transaction);
    },
    warnings: () => [...remarks, ...Object.values(importers).flatMap((importer) => importer.warnings())],
  };
};
