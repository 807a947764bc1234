import type { Relation } from '../../domain/entity.js';
import { groupBy } from '../../domain/group-by.js';
import { createOntologyIndex, type OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { RelationDependencies } from '../curation-dependencies.js';
import { findCardinalityError } from '../find-cardinality-error.js';
import { findCycleError } from '../find-cycle-error.js';
import { findEndErrors } from '../find-end-errors.js';
import { findRivals } from '../find-rivals.js';
import { readRelation } from '../read-relation.js';
import { sameRelation } from '../same-relation.js';
import type { UserError } from '../user-error.js';
import type { RelationItem } from './relation-item.js';

/** What became of a relation. `waiting`: an end of it is not there yet. */
export type RelationVerdict =
  { readonly kind: 'written' | 'unchanged' | 'waiting' } | { readonly kind: 'refused'; readonly errors: readonly UserError[] };

interface Judged {
  readonly item: RelationItem;
  readonly relation: Relation;
}

/**
 * Writes the relations that can be. `isLast`: an end that is missing is missing for good.
 * A relation stated twice is as the later row says.
 */
export const takeRelations = async (
  transaction: GraphTransaction,
  items: readonly RelationItem[],
  isLast: boolean,
  dependencies: Omit<RelationDependencies, 'store' | 'audits'>,
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
      if (flaw !== null) verdicts.set(item, { kind: 'refused', errors: [flaw] });
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
  if (changed.length > 0) await changes.record(transaction, { kind: 'RELATION', ids: touched, at: now().toISOString() });
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

const keyOf = ({ from, to }: Relation): string => `${from}\0${to}`;
