import type { Entity } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import type { RelationRepository } from '../store/relation-repository.js';
import { describeAttribute, describeRelation, reference } from './describe-fact.js';
import type { OntologySource } from './ontology-source.js';

/** What the graph says of an entity, in words: attributes in the ontology's order, then relations. */
export interface EntityDescriber {
  /** Relations that touch private types are left out unless the entity is private itself. One statement. */
  describe(entity: Entity, language: Language): Promise<readonly Fact[]>;
}

export const createEntityDescriber = ({
  relations,
  ontology,
}: {
  readonly relations: RelationRepository;
  readonly ontology: OntologySource;
}): EntityDescriber => ({
  async describe(entity, language) {
    const index = ontology.current;
    const order = index.entityType(entity.type)?.attributes.map(({ id }) => id) ?? [];
    const attributes = [...order, ...Object.keys(entity.attributes).filter((id) => !order.includes(id))];
    const types = index.privateTypes.includes(entity.type) ? index.ontology.relationTypes.map(({ id }) => id) : index.publicRelations;
    const related = await relations.findAround([entity.id], types);
    return [
      ...attributes.map((id) => describeAttribute(entity, id, index, language)).filter((fact) => fact !== null),
      ...related.map((neighbour) => describeRelation(neighbour, reference(entity), index, language)),
    ];
  },
});
