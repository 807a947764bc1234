import type { Entity, EntityRef } from '../domain/entity.js';
import type { FactTerm, OutsideValidity } from '../domain/fact-question.js';
import { hasCome, isValidAt } from '../domain/is-valid-at.js';
import type { Fact } from '../domain/reply.js';
import { describeAttribute, describeRelation, reference } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { FactContext } from './fact-context.js';

/** What the graph holds of some things. */
export interface LookedUp {
  /** Whole, in the order asked; those that do not exist are left out. */
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** Those that ended or are yet to come on the day asked about. */
  readonly outside: readonly OutsideValidity[];
}

const MOST_FACTS = 24;
/** Things of one question whose facts are read. */
const MOST_SUBJECTS = 12;

/** Values and neighbours of things: at most two statements. Of what does not hold on the day the values are told too, and that it does not. */
export const lookUp = async (
  { asked: { asOf, replyLanguage }, reader: { ontology }, entities, relations }: FactContext,
  subjects: readonly EntityRef[],
  terms: readonly FactTerm[],
): Promise<LookedUp> => {
  const ids = subjects.slice(0, MOST_SUBJECTS).map(({ id }) => id);
  const types = [...new Set(terms.flatMap((term) => (term.kind === 'relation' ? [term.id] : [])))];
  const [found, related] = await Promise.all([entities.find(ids), types.length === 0 ? [] : relations.findAround(ids, types)]);
  const present = ids.flatMap((id) => found.get(id) ?? []);
  const facts = present.flatMap((entity) =>
    terms.flatMap((term): readonly (Fact | null)[] => {
      if (term.kind === 'attribute')
        return term.entityType === entity.type ? [describeAttribute(entity, term.id, ontology, replyLanguage)] : [];
      return related
        .filter(
          ({ id, relation, other }) =>
            id === entity.id &&
            relation.type === term.id &&
            (term.direction === 'OUTGOING') === (relation.from === id) &&
            isValidAt(relation, asOf) &&
            isValidAt(other, asOf),
        )
        .map((neighbour) => describeRelation(neighbour, reference(entity), ontology, replyLanguage));
    }),
  );
  return {
    entities: present,
    facts: facts.filter((fact) => fact !== null).slice(0, MOST_FACTS),
    outside: present.flatMap((entity) => outsideOf(entity, asOf) ?? []),
  };
};

/** That something ended, or is yet to come; `null` where it holds. */
export const outsideOf = (entity: Entity, asOf: string): OutsideValidity | null => {
  if (isValidAt(entity, asOf)) return null;
  const isUpcoming = entity.validFrom !== null && !hasCome(entity.validFrom, asOf);
  return {
    entity: reference(entity),
    state: isUpcoming ? 'upcoming' : 'ended',
    day: (isUpcoming ? entity.validFrom : entity.validTo) ?? asOf,
  };
};

/** Whether something of a type can be asked for a term. */
export const appliesTo = (term: FactTerm, type: string, ontology: OntologyIndex): boolean => {
  if (term.kind === 'attribute') return term.entityType === type;
  // What hangs on two things is told by `propose-properties.ts`.
  if (term.property !== undefined) return false;
  const relation = ontology.relationType(term.id);
  return relation !== null && (term.direction === 'OUTGOING' ? relation.from : relation.to).includes(type);
};
