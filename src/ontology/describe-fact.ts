import type { Entity, EntityRef } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import { isJsonObject, type Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { PathStep } from '../domain/path-step.js';
import type { Fact } from '../domain/reply.js';
import { formatValue } from './format-value.js';
import { displayName, type OntologyIndex } from './ontology-index.js';
import type { RelatedEntity } from '../store/relation-repository.js';

/** An attribute's value as a fact in words; `null` when the entity has no value for it. */
export const describeAttribute = (entity: Entity, attributeId: string, ontology: OntologyIndex, language: Language): Fact | null => {
  const value = entity.attributes[attributeId] ?? null;
  if (value === null) return null;
  const attribute = ontology.attribute(entity.type, attributeId);
  const name = inLanguage(entity.names, language, entity.id);
  const label = displayName(attribute?.names ?? {}, language, attributeId);
  const written = formatValue(value, attribute, ontology, language);
  return {
    subject: reference(entity),
    predicate: attributeId,
    object: null,
    value,
    text: attributeSentence(name, label, written, value, language),
    validFrom: entity.validFrom,
    validTo: entity.validTo,
  };
};

/** A relation and the way it was gone. */
interface DescribedLink {
  readonly step: PathStep;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A relation as a fact in words, from its start to its end. */
export const describeRelation = (
  { id, relation, other }: RelatedEntity,
  self: EntityRef,
  ontology: OntologyIndex,
  language: Language,
): Fact => {
  const [subject, object] = relation.from === id ? [self, reference(other)] : [reference(other), self];
  return {
    subject,
    predicate: relation.type,
    object,
    value: null,
    text: relationSentence(subject, relation.type, object, ontology, language),
    validFrom: relation.validFrom,
    validTo: relation.validTo,
  };
};

/** A relation gone along or against as a fact in words, from its start to its end. */
export const describeLink = ({ step, from, to, validFrom, validTo }: DescribedLink, ontology: OntologyIndex, language: Language): Fact => {
  const [subject, object] = step.direction === 'OUTGOING' ? [reference(from), reference(to)] : [reference(to), reference(from)];
  return {
    subject,
    predicate: step.relation,
    object,
    value: null,
    text: relationSentence(subject, step.relation, object, ontology, language),
    validFrom,
    validTo,
  };
};

const relationSentence = (subject: EntityRef, relation: string, object: EntityRef, ontology: OntologyIndex, language: Language): string => {
  const verb = displayName(ontology.relationType(relation)?.names ?? {}, language, relation);
  const [from = '', to = ''] = [subject, object].map((end) => inLanguage(end.names, language, end.id));
  // Names of relations are verbs ("requires"), nouns ("alternative") and more: only a table's row is right for all of them.
  return language === 'zh' ? `${from}，${verb}：${to}` : `${from} – ${verb}: ${to}`;
};

export const reference = ({ id, type, names }: EntityRef): EntityRef => ({ id, type, names });

const attributeSentence = (name: string, label: string, written: string, value: Json, language: Language): string => {
  // "The garage of X is yes" is no sentence.
  if (typeof value === 'boolean') return language === 'zh' ? `${name}的${label}：${written}` : `${name}, ${label}: ${written}`;
  // A localised text is a sentence of its own.
  if (isJsonObject(value)) return language === 'zh' ? `${name}：${written}` : `${name}: ${written}`;
  // Names of what is so or not are of many kinds: "hotspot", "works offline", 是否支持退货. Only a table's row is right for all of them.
  if (typeof value === 'boolean') return language === 'zh' ? `${name}，${label}：${written}` : `${name} – ${label}: ${written}`;
  return language === 'zh' ? `${name}的${label}是${written}` : `The ${label} of ${name} is ${written}`;
};
