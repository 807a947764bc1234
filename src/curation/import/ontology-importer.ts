import { isDeepStrictEqual } from 'node:util';
import { readCypherLibrary } from '../../store/cypher-library.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { findOntologyErrors } from '../find-ontology-errors.js';
import { addResults, EMPTY_RESULT, type BatchResult } from './batch-result.js';
import { ontologySchema } from './ontology-schema.js';
import { parseWith } from './parse-with.js';
import type { RowImporter } from './row-importer.js';
import { problemOf, type SourceRow } from './source-row.js';
import type { GraphTransaction } from '../../store/graph-store.js';

type Dependencies = Pick<CurationDependencies, 'ontologies' | 'changes' | 'now'>;

/**
 * Takes ontologies: each a document with `entityTypes`, `relationTypes` and `units`, of which each definition counts as a row. A definition
 * replaces the one with its id; others stay. One that is wrong spoils its document, for the others may hang on it.
 */
export const createOntologyImporter = (dependencies: Dependencies): RowImporter => ({
  async take(transaction, rows) {
    const results: BatchResult[] = [];
    for (const row of rows) results.push(await takeOntology(transaction, row, dependencies));
    return results.reduce(addResults, EMPTY_RESULT);
  },
  pending: () => 0,
  settle: () => Promise.resolve(EMPTY_RESULT),
  warnings: () => [],
});

const takeOntology = async (
  transaction: GraphTransaction,
  row: SourceRow,
  { ontologies, changes, now }: Dependencies,
): Promise<BatchResult> => {
  const parsed = parseWith(ontologySchema, row);
  if (parsed.kind === 'flawed') {
    return { ...EMPTY_RESULT, refused: 1, problems: parsed.flaws.map(({ path, reason }) => problemOf(row, path, reason)) };
  }
  const said = parsed.item;
  const known = await ontologies.find(transaction);
  const whole = {
    entityTypes: mergeById(known.entityTypes, said.entityTypes),
    relationTypes: mergeById(known.relationTypes, said.relationTypes),
    units: mergeById(known.units, said.units),
    examples: mergeById(known.examples ?? [], said.examples),
  };
  const located = <T>(field: string, definitions: readonly T[]): readonly { readonly definition: T; readonly path: readonly string[] }[] =>
    definitions.map((definition, index) => ({ definition, path: [field, String(index)] }));
  const errors = findOntologyErrors(
    {
      entityTypes: located('entityTypes', said.entityTypes),
      relationTypes: located('relationTypes', said.relationTypes),
      units: located('units', said.units),
      examples: located('examples', said.examples),
    },
    whole,
    readCypherLibrary().reservedLabels,
  );
  const all = [...said.entityTypes, ...said.relationTypes, ...said.units, ...said.examples];
  if (errors.length > 0) {
    return {
      ...EMPTY_RESULT,
      refused: Math.max(all.length, 1),
      problems: errors.map(({ path, message }) => problemOf(row, path, message)),
    };
  }
  const before: readonly unknown[] = [...known.entityTypes, ...known.relationTypes, ...known.units, ...(known.examples ?? [])];
  const changed = all.filter((definition) => !before.some((other) => isDeepStrictEqual(plain(other), plain(definition))));
  if (changed.length > 0) {
    await ontologies.save(transaction, whole);
    await changes.record(transaction, { kind: 'ONTOLOGY', ids: changed.map(({ id }) => id), at: now().toISOString() });
  }
  return { ...EMPTY_RESULT, written: changed.length, unchanged: all.length - changed.length };
};

/** The known definitions in their order, those said again replaced, then the new ones. */
const mergeById = <T extends { readonly id: string }>(known: readonly T[], said: readonly T[]): readonly T[] => {
  const merged = new Map(known.map((definition) => [definition.id, definition]));
  for (const definition of said) merged.set(definition.id, definition);
  return [...merged.values()];
};

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (definition: unknown): unknown => JSON.parse(JSON.stringify(definition));
