import type { Principal } from '../../domain/access.js';
import type { Relation } from '../../domain/entity.js';
import type { Json } from '../../domain/json.js';
import { createOntologyIndex } from '../../ontology/ontology-index.js';
import { lockKnowledge, recordAudit, type RelationDependencies } from '../curation-dependencies.js';
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

/** What editors do with relations. Each takes effect at once, as one transaction with its audit record. */
export interface RelationEditor {
  /** Creates a relation or replaces its properties. */
  save(input: RelationInput, principal: Principal): Promise<Outcome<{ readonly relation: Relation }>>;
  delete(ends: Pick<Relation, 'from' | 'type' | 'to'>, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createRelationEditor = (dependencies: RelationDependencies): RelationEditor => {
  const { store, relations, entities, ontologies, changes, now } = dependencies;
  return {
    save: (input, principal) =>
      store.transaction(async (transaction) => {
        await lockKnowledge(transaction);
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
        if (before !== null && sameRelation(before, relation))
          return { kind: 'done', changed: false, revision: null, warnings: [], relation };
        await relations.save(transaction, [relation]);
        const ids = [relation.from, relation.to];
        const revision = await changes.record(transaction, { kind: 'RELATION', ids, at: now().toISOString() });
        await recordAudit(transaction, { action: 'saveRelation', subjectId: relation.from, principal }, dependencies);
        return { kind: 'done', changed: true, revision, warnings: [], relation };
      }),

    delete: (ends, principal) =>
      store.transaction(async (transaction) => {
        await lockKnowledge(transaction);
        const { from, type, to } = ends;
        const { relationTypes } = await ontologies.find(transaction);
        // Only names of the ontology are ever spliced into a statement.
        const relation = relationTypes.some(({ id }) => id === type) ? await relations.find(transaction, ends) : null;
        if (relation === null)
          return refuse('NOT_FOUND', `there is no relation ${type.slice(0, 60)} from "${from.slice(0, 60)}" to "${to.slice(0, 60)}"`, [
            'type',
          ]);
        await relations.delete(transaction, ends);
        const revision = await changes.record(transaction, { kind: 'RELATION', ids: [from, to], at: now().toISOString() });
        await recordAudit(transaction, { action: 'deleteRelation', subjectId: from, principal }, dependencies);
        return { kind: 'done', changed: true, revision, warnings: [], deletedId: `${from} ${type} ${to}` };
      }),
  };
};
