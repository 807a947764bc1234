import type { Relation } from '../domain/entity.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { readPeriod } from './read-period.js';
import { readValues } from './read-values.js';
import type { RelationWriting } from './relation-writing.js';
import type { UserError } from './user-error.js';

export interface ReadRelation {
  /** `null` when its type is unknown. */
  readonly relation: Relation | null;
  readonly errors: readonly UserError[];
}

/** Reads a relation as someone wrote it and checks it against the ontology. Its ends are not looked up here. */
export const readRelation = (writing: RelationWriting, ontology: OntologyIndex): ReadRelation => {
  const { from, type, to, properties } = writing;
  const relationType = ontology.relationType(type.id);
  if (relationType === null) {
    const known = ontology.ontology.relationTypes.map(({ id }) => id).join(', ') || 'none yet, so import an ontology first';
    const message = `the ontology has no relation type "${type.id.slice(0, 60)}"; it has ${known}`;
    return { relation: null, errors: [{ code: 'BAD_INPUT', message, path: type.path }] };
  }
  const { values, errors } = readValues(properties, relationType.properties, relationType.id);
  const period = readPeriod(writing, []);
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return {
    relation: { from: from.id, type: type.id, to: to.id, properties: present, validFrom: period.validFrom, validTo: period.validTo },
    errors: [...errors, ...period.errors],
  };
};
