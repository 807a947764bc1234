import type { Entity, Relation } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { AttributeType } from '../domain/ontology.js';
import type { Fact } from '../domain/reply.js';
import { reference } from './describe-fact.js';
import { formatValue } from './format-value.js';
import { displayName, type OntologyIndex } from './ontology-index.js';

/** A property of a relation that the reader has to something, as a fact about that thing in words: "Flex Card – balance: CNY 3,200.5". */
export const describeProperty = (
  other: Entity,
  relation: Relation,
  property: AttributeType,
  value: Json,
  ontology: OntologyIndex,
  language: Language,
): Fact => {
  const name = inLanguage(other.names, language, other.id);
  const label = displayName(property.names, language, property.id);
  const written = formatValue(value, property, ontology, language);
  return {
    subject: reference(other),
    predicate: property.id,
    object: null,
    value,
    text: language === 'zh' ? `${name}的${label}：${written}` : `${name}, ${label}: ${written}`,
    validFrom: relation.validFrom,
    validTo: relation.validTo,
  };
};
