import { EMPTY_RESULT } from './batch-result.js';
import type { RelationImporter } from './relation-importer.js';
import type { RowImporter } from './row-importer.js';
import { takeEntityRows, type EntityImportDependencies } from './take-entity-rows.js';

/** Takes rows of entities; relations that stand in them go to the importer of relations. */
export const createEntityImporter = (
  dependencies: EntityImportDependencies,
  relations: RelationImporter,
  columns: Readonly<Record<string, string>>,
): RowImporter => ({
  take: (transaction, rows) => takeEntityRows(transaction, rows, relations, columns, dependencies),
  pending: () => 0,
  settle: () => Promise.resolve(EMPTY_RESULT),
  warnings: () => [],
});
