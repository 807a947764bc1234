import type { Principal } from '../../domain/access.js';
import type { Relation } from '../../domain/entity.js';
import { type HistoryChange, relationId } from '../../domain/history.js';
import type { Json } from '../../domain/json.js';
import { createOntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type Attribution, lockKnowledge, recordAudit, recordHistory, type RelationDependencies } from '../curation-dependencies.js';
import type { WrittenPeriod } from '../fields/read-texts.js';
import { type Outcome, refuse } from '../outcome.js';
import {
  findCardinalityError,
  findCycleError,
  findEndErrors,
  findRivals,
  readRelation,
  type RelationWriting,
  sameRelation,
} from './check-relation.js';

/** A relation as an editor sends it: the whole of it as it should be. */
export interface RelationInput extends WrittenPeriod {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** By property id. */
  readonly properties: Readonly<Record<string, Json>>;
}

/** The input with the place of each part in it. */
const writingOfRelationInput = ({ from, type, to, properties, validFrom, validTo }: RelationInput): RelationWriting => ({
  from: { id: from, path: ['from'] },
  type: { id: type, path: ['type'] },
  to: { id: to, path: ['to'] },
  properties: Object.entries(properties).map(([id, value]) => ({ id, value, path: ['properties', id] })),
  validFrom,
  validTo,
});

type RelationChanges = Omit<RelationDependencies, 'store'>;

/** Creates a relation or replaces its properties, as part of a transaction. */
export const saveRelationIn = async (
  transaction: GraphTransaction,
  dependencies: RelationChanges,
  input: RelationInput,
  { by, change, action = 'saveRelation' }: { readonly by: Attribution; readonly change?: HistoryChange; readonly action?: string },
): Promise<Outcome<{ readonly relation: Relation }>> => {
  const { relations, entities, ontologies, changes, now } = dependencies;
  const ontology = createOntologyIndex(await ontologies.find(transaction));
  const writing = writingOfRelationInput(input);
  const { relation, errors } = readRelation(writing, ontology);
  const type = ontology.relationType(input.type);
  if (relation === null || type === null || errors.length > 0) return { kind: 'refused', userErrors: errors };
  const types = await entities.types([relation.from, relation.to], transaction);
  const endErrors = findEndErrors(writing, type, types);
  if (endErrors.length > 0) return { kind: 'refused', userErrors: endErrors };
  const rivals = await findRivals(transaction, type, [relation], dependencies);
  const tooMany = findCardinalityError(relation, type, rivals, ['to']);
  if (tooMany !== null) return { kind: 'refused', userErrors: [tooMany] };
  const cycle = await findCycleError(transaction, relation, type, [], ['to'], dependencies);
  if (cycle !== null) return { kind: 'refused', userErrors: [cycle] };

  const before = await relations.find(transaction, relation);
  if (before !== null && sameRelation(before, relation)) return { kind: 'done', changed: false, revision: null, warnings: [], relation };
  await relations.save(transaction, [relation]);
  const ids = [relation.from, relation.to];
  const at = now().toISOString();
  const became = change ?? (before === null ? 'CREATED' : 'SAVED');
  const entry = { kind: 'RELATION', subjectId: relationId(relation), change: became, content: relation } as const;
  await recordHistory(transaction, [entry], by, at, dependencies);
  const revision = await changes.record(transaction, { kind: 'RELATION', ids, at });
  await recordAudit(transaction, { action, subjectId: relation.from, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], relation };
};

/** Removes relations that are there, as part of a transaction. Returns the new revision, `null` when there were none. */
export const deleteRelationsIn = async (
  transaction: GraphTransaction,
  { relations, changes, history, now }: Pick<RelationChanges, 'relations' | 'changes' | 'history' | 'now'>,
  gone: readonly Relation[],
  by: Attribution,
): Promise<number | null> => {
  if (gone.length === 0) return null;
  for (const relation of gone) await relations.delete(transaction, relation);
  const at = now().toISOString();
  const entries = gone.map((relation) => ({
    kind: 'RELATION' as const,
    subjectId: relationId(relation),
    change: 'DELETED' as const,
    content: relation,
  }));
  await recordHistory(transaction, entries, by, at, { history });
  return changes.record(transaction, { kind: 'RELATION', ids: [...new Set(gone.flatMap(({ from, to }) => [from, to]))], at });
};

const deleteRelation = async (
  transaction: GraphTransaction,
  dependencies: RelationChanges,
  ends: Pick<Relation, 'from' | 'type' | 'to'>,
  by: Attribution,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { from, type, to } = ends;
  const { relationTypes } = await dependencies.ontologies.find(transaction);
  // Only names of the ontology are ever spliced into a statement.
  const relation = relationTypes.some(({ id }) => id === type) ? await dependencies.relations.find(transaction, ends) : null;
  if (relation === null)
    return refuse('NOT_FOUND', `there is no relation ${type.slice(0, 60)} from "${from.slice(0, 60)}" to "${to.slice(0, 60)}"`, ['type']);
  const revision = await deleteRelationsIn(transaction, dependencies, [relation], by);
  await recordAudit(transaction, { action: 'deleteRelation', subjectId: from, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: relationId(relation) };
};

/** What editors do with relations. Each takes effect at once, as one transaction with its audit record. */
export interface RelationEditor {
  /** Creates a relation or replaces its properties. */
  save(input: RelationInput, principal: Principal, note?: string | null): Promise<Outcome<{ readonly relation: Relation }>>;
  delete(
    ends: Pick<Relation, 'from' | 'type' | 'to'>,
    principal: Principal,
    note?: string | null,
  ): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createRelationEditor = (dependencies: RelationDependencies): RelationEditor => ({
  save: (input, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return saveRelationIn(transaction, dependencies, input, { by: { principal, note } });
    }),

  delete: (ends, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return deleteRelation(transaction, dependencies, ends, { principal, note });
    }),
});
