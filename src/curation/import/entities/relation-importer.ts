import { z } from 'zod';
import type { Principal } from '../../../domain/access.js';
import type { Relation } from '../../../domain/entity.js';
import { groupBy } from '../../../domain/group-by.js';
import { relationId } from '../../../domain/history.js';
import { isJsonObject } from '../../../domain/json.js';
import { createOntologyIndex, type OntologyIndex } from '../../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import { recordHistory, type RelationDependencies } from '../../curation-dependencies.js';
import type { Path, UserError } from '../../outcome.js';
import {
  findCardinalityError,
  findCycleError,
  findEndErrors,
  findRivals,
  readRelation,
  type RelationWriting,
  sameRelation,
} from '../../relation/check-relation.js';
import { flawed, type ReadItem } from '../faqs/faq-item.js';
import { findColumns } from '../files/find-columns.js';
import { NO_VALUES, readValueColumns, type ValueColumns } from '../files/read-columns.js';
import type { SourceRow } from '../files/source-row.js';
import {
  type BatchResult,
  createRowCounter,
  createStatementMemory,
  type RowCounter,
  type RowImporter,
  type Statement,
  type StatementBatch,
} from '../row-importer.js';

/** A relation that a row states. */
export interface RelationItem {
  readonly row: SourceRow;
  readonly writing: RelationWriting;
  /** Whether the row is nothing but this relation, so that the row is counted by what becomes of it. */
  readonly isRow: boolean;
}

const when = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const nested = z.strictObject({
  type: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.json()).default({}),
  validFrom: when,
  validTo: when,
});

/** Reads relations that stand in the row of the entity they leave: `relations: [{ type, to, properties }]`. */
export const parseNestedRelations = (row: SourceRow, from: string): ReadItem<readonly RelationItem[]> => {
  const items: RelationItem[] = [];
  const list = row.value['relations'] ?? [];
  if (!Array.isArray(list)) return flawed(['relations'], 'this must be a list: [{ type, to, properties }]');
  for (const [index, value] of list.entries()) {
    const path = ['relations', String(index)];
    const parsed = nested.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return flawed([...path, ...(issue?.path ?? []).map(String)], issue?.message ?? 'this must be { type, to, properties }');
    }
    const { type, to, properties, validFrom, validTo } = parsed.data;
    const writing: RelationWriting = {
      // Where the row's own entity is of the wrong type, the type of the relation is.
      from: { id: from, path: [...path, 'type'] },
      type: { id: type, path: [...path, 'type'] },
      to: { id: to, path: [...path, 'to'] },
      properties: Object.entries(properties).map(([id, property]) => ({ id, value: property, path: [...path, 'properties', id] })),
      validFrom,
      validTo,
    };
    items.push({ row, writing, isRow: false });
  }
  return { kind: 'item', item: items };
};

/** Reads a row that is a relation: `{ from, type, to, properties }` or a line of a table, where each further column is a property. */
const parseRelationRow = (
  row: SourceRow,
  explicit: Readonly<Record<string, string>>,
  ontology: OntologyIndex,
): ReadItem<RelationItem & Pick<ValueColumns, 'doubts'>> => {
  const columns = findColumns('relations', row.columns, explicit);
  const field = (name: string): { readonly id: string; readonly path: Path } | null => {
    const column = columns.get(name)?.[0] ?? name;
    const value = row.value[column];
    return typeof value === 'string' ? { id: value.trim(), path: [column] } : null;
  };
  const [from, type, to] = [field('from'), field('type'), field('to')];
  if (from === null || type === null || to === null) {
    const missing = from === null ? 'from' : type === null ? 'type' : 'to';
    return flawed([columns.get(missing)?.[0] ?? missing], `"${missing}" is missing; a relation needs from, type and to`);
  }
  const properties = row.value[columns.get('properties')?.[0] ?? 'properties'] ?? {};
  if (!isJsonObject(properties)) return flawed(['properties'], 'this must be an object: { since: … }');
  const ours = new Set([...columns.values()].flat());
  const others = row.columns.filter((column) => column !== '' && !ours.has(column));
  const types = ontology.relationType(type.id)?.properties ?? [];
  const read = ontology.relationType(type.id) === null ? NO_VALUES : readValueColumns(row, others, types, explicit, ontology);
  if (read.flaws.length > 0) return { kind: 'flawed', flaws: read.flaws };
  const writing: RelationWriting = {
    from,
    type,
    to,
    properties: [...Object.entries(properties).map(([id, value]) => ({ id, value, path: ['properties', id] })), ...read.values],
    validFrom: field('validFrom')?.id ?? null,
    validTo: field('validTo')?.id ?? null,
  };
  return { kind: 'item', item: { row, writing, isRow: true, doubts: read.doubts } };
};

/** What became of a relation. `waiting`: an end of it is not there yet. */
type RelationVerdict =
  { readonly kind: 'written' | 'unchanged' | 'waiting' } | { readonly kind: 'refused'; readonly errors: readonly UserError[] };

/** What relations are read against and written to, and who has them imported. */
type Dependencies = Omit<RelationDependencies, 'store' | 'audits'> & { readonly principal: Principal };

interface Judged {
  readonly item: RelationItem;
  readonly relation: Relation;
}

/**
 * Writes the relations that can be. `isLast`: an end that is missing is missing for good.
 */
const takeRelations = async (
  transaction: GraphTransaction,
  items: readonly RelationItem[],
  isLast: boolean,
  stated: StatementBatch,
  dependencies: Dependencies,
): Promise<ReadonlyMap<RelationItem, RelationVerdict>> => {
  const { entities, relations, ontologies, changes, now } = dependencies;
  const verdicts = new Map<RelationItem, RelationVerdict>();
  if (items.length === 0) return verdicts;
  const ontology = createOntologyIndex(await ontologies.find(transaction));
  const types = await entities.types(
    items.flatMap(({ writing: { from, to } }) => [from.id, to.id]),
    transaction,
  );
  const standing: Judged[] = [];
  for (const item of items) {
    const judged = judge(item, types, isLast, ontology);
    if (judged.kind === 'stands') standing.push({ item, relation: judged.relation });
    else verdicts.set(item, judged);
  }

  const changed: Relation[] = [];
  for (const [type, group] of groupBy(standing, ({ relation }) => relation.type)) {
    const relationType = ontology.relationType(type);
    if (relationType === null) continue;
    const ends = group.map(({ relation }) => relation);
    const known = new Map((await relations.findBetween(transaction, type, ends)).map((relation) => [keyOf(relation), relation]));
    const rivals = [...(await findRivals(transaction, relationType, ends, dependencies))];
    for (const { item, relation } of group) {
      const before = known.get(keyOf(relation));
      const { path } = item.writing.to;
      const flaw =
        findCardinalityError(relation, relationType, rivals, path) ??
        (await findCycleError(transaction, relation, relationType, changed, path, dependencies));
      const others = flaw === null ? stated.check(item.row, statementsOf(item, relation)) : [];
      if (flaw !== null) verdicts.set(item, { kind: 'refused', errors: [flaw] });
      else if (others.length > 0)
        verdicts.set(item, { kind: 'refused', errors: others.map(({ path, reason }) => ({ code: 'BAD_INPUT', message: reason, path })) });
      else if (before !== undefined && sameRelation(before, relation)) verdicts.set(item, { kind: 'unchanged' });
      else {
        verdicts.set(item, { kind: 'written' });
        known.set(keyOf(relation), relation);
        rivals.push(relation);
        changed.push(relation);
      }
    }
  }
  await relations.save(transaction, changed);
  const touched = [...new Set(changed.flatMap(({ from, to }) => [from, to]))];
  const at = now().toISOString();
  const entries = changed.map(
    (relation) => ({ kind: 'RELATION', subjectId: relationId(relation), change: 'IMPORTED', content: relation }) as const,
  );
  await recordHistory(transaction, entries, { principal: dependencies.principal, note: null }, at, dependencies);
  if (changed.length > 0) await changes.record(transaction, { kind: 'RELATION', ids: touched, at });
  return verdicts;
};

const judge = (
  { writing }: RelationItem,
  types: ReadonlyMap<string, string>,
  isLast: boolean,
  ontology: OntologyIndex,
): RelationVerdict | { readonly kind: 'stands'; readonly relation: Relation } => {
  const { relation, errors } = readRelation(writing, ontology);
  const type = ontology.relationType(writing.type.id);
  if (relation === null || type === null || errors.length > 0) return { kind: 'refused', errors };
  if (!isLast && [relation.from, relation.to].some((id) => !types.has(id))) return { kind: 'waiting' };
  const endErrors = findEndErrors(writing, type, types);
  return endErrors.length > 0 ? { kind: 'refused', errors: endErrors } : { kind: 'stands', relation };
};

/** What an item says of its relation; of what it leaves out it says nothing. */
const statementsOf = ({ writing }: RelationItem, { from, type, to, properties, validFrom, validTo }: Relation): readonly Statement[] =>
  Object.entries({ ...properties, validFrom, validTo }).flatMap(([id, value]) => {
    const path = writing.properties.find((one) => one.id === id)?.path ?? [id];
    return value === null ? [] : [{ about: [`${from} ${type} ${to}`, id], name: id, value, path }];
  });

const keyOf = ({ from, to }: Relation): string => `${from}\0${to}`;

/** Relations settled in one transaction. */
const AT_ONCE = 1000;

/** Takes rows of relations, and relations that stand in rows of entities. */
export interface RelationImporter extends RowImporter {
  /** Writes relations of other rows; those whose other end is not there yet wait. Problems go to the counter. */
  takeNested(transaction: GraphTransaction, items: readonly RelationItem[], counter: RowCounter): Promise<NestedRelations>;
}

export interface NestedRelations {
  /** Rows whose relations changed something. */
  readonly changed: ReadonlySet<SourceRow>;
  remember(): void;
}

export const createRelationImporter = (
  knowledge: Omit<RelationDependencies, 'store' | 'audits'>,
  { columns: explicit, principal }: { readonly columns: Readonly<Record<string, string>>; readonly principal: Principal },
): RelationImporter => {
  const dependencies: Dependencies = { ...knowledge, principal };
  let pending: readonly RelationItem[] = [];
  const memory = createStatementMemory();

  const count = (counter: RowCounter, { row, isRow, writing: { from, type, to } }: RelationItem, verdict: RelationVerdict): void => {
    if (verdict.kind === 'written' || verdict.kind === 'unchanged') counter.bring(row, ['relation', from.id, type.id, to.id]);
    if (verdict.kind === 'refused') {
      const flaws = verdict.errors.map(({ path, message }) => ({ path, reason: message }));
      if (isRow) counter.refuse(row, flaws);
      else for (const flaw of flaws) counter.complain(row, flaw);
    } else if (isRow && verdict.kind === 'written') counter.written(row);
    else if (isRow && verdict.kind === 'unchanged') counter.unchanged(row);
  };
  const waitingOf = (verdicts: ReadonlyMap<RelationItem, RelationVerdict>): readonly RelationItem[] =>
    [...verdicts].filter(([, { kind }]) => kind === 'waiting').map(([item]) => item);
  const wait = (items: readonly RelationItem[]): void => {
    pending = [...pending, ...items];
  };

  return {
    async take(transaction, rows): Promise<BatchResult> {
      const counter = createRowCounter();
      const ontology = createOntologyIndex(await dependencies.ontologies.find(transaction));
      const items = rows.flatMap((row): readonly RelationItem[] => {
        const read = parseRelationRow(row, explicit, ontology);
        if (read.kind === 'item') {
          counter.doubt(row, read.item.doubts);
          return [read.item];
        }
        counter.refuse(row, read.flaws);
        return [];
      });
      const stated = memory.batch();
      const verdicts = await takeRelations(transaction, items, false, stated, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      return counter.result(() => {
        stated.remember();
        wait(waitingOf(verdicts));
      });
    },

    async takeNested(transaction, items, counter) {
      const stated = memory.batch();
      const verdicts = await takeRelations(transaction, items, false, stated, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      const changed = new Set([...verdicts].filter(([, { kind }]) => kind === 'written').map(([{ row }]) => row));
      return {
        changed,
        remember() {
          stated.remember();
          wait(waitingOf(verdicts));
        },
      };
    },

    pending: () => pending.length,

    async settle(transaction) {
      const counter = createRowCounter();
      const some = pending.slice(0, AT_ONCE);
      const stated = memory.batch();
      const verdicts = await takeRelations(transaction, some, true, stated, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      return counter.result(() => {
        stated.remember();
        pending = pending.slice(some.length);
      });
    },

    warnings: () => [],
  };
};
