import type { Entity, EntityRef } from '../../domain/entity.js';
import { isValidAt } from '../../domain/is-valid-at.js';
import type { Json } from '../../domain/json.js';
import type { AttributeType, RelationType } from '../../domain/ontology.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { RelatedEntity } from '../../store/relation-repository.js';

/** Who asks: their node with what leaves it. */
export interface Asker {
  readonly entity: Entity;
  readonly relations: readonly RelatedEntity[];
}

/** A value of one's own. */
export interface OwnValue {
  readonly attribute: AttributeType;
  readonly value: Exclude<Json, null>;
}

/** Something that the asker has, asked for, booked …, with what is true of it for them alone. */
export interface Holding {
  readonly related: RelatedEntity;
  readonly relation: RelationType;
  readonly thing: Entity;
  readonly values: readonly OwnValue[];
}

/**
 * What somebody has on a day (ISO-8601). Relations to things of a private type count only where such a thing has a single owner: another
 * customer that somebody knows is none of their things.
 */
export const holdingsOf = (asker: Asker, asOf: string, ontology: OntologyIndex): readonly Holding[] =>
  asker.relations.flatMap((related) => {
    const relation = ontology.relationType(related.relation.type);
    if (relation === null || related.relation.from !== asker.entity.id || !isValidAt(related.relation, asOf)) return [];
    const thing = related.other;
    const isPrivate = ontology.privateTypes.includes(thing.type);
    if (isPrivate && !isOwned(relation, asker.entity)) return [];
    const values = [
      ...valuesOf(relation.properties, related.relation.properties),
      ...(isPrivate ? valuesOf(ontology.entityType(thing.type)?.attributes ?? [], thing.attributes) : []),
    ];
    return [{ related, relation, thing, values }];
  });

/** The attributes of the asker themselves. */
export const traitsOf = ({ entity }: Asker, ontology: OntologyIndex): readonly OwnValue[] =>
  valuesOf(ontology.entityType(entity.type)?.attributes ?? [], entity.attributes);

/** Whether each thing that a relation leads to is one owner's, and of another type than the owner. */
export const isOwned = ({ cardinality, to }: RelationType, owner: Pick<EntityRef, 'type'>): boolean =>
  cardinality.startsWith('one-to-') && !to.includes(owner.type);

const valuesOf = (attributes: readonly AttributeType[], values: Readonly<Record<string, Json>>): readonly OwnValue[] =>
  attributes.flatMap((attribute) => {
    const value = values[attribute.id] ?? null;
    return value === null ? [] : [{ attribute, value }];
  });
