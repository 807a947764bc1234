import { isJsonObject } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { FaqReferences } from './faq-references.js';
import { findPlaceholders, type Placeholder } from '../domain/find-placeholders.js';

/** What is wrong with the placeholders of a text in a language: each must give a value that everybody may see. */
export const findPlaceholderFlaws = (text: string, language: Language, references: FaqReferences): readonly string[] =>
  findPlaceholders(text).flatMap((placeholder) => placeholderFlaw(placeholder, language, references) ?? []);

const placeholderFlaw = ({ text, entityId, attribute }: Placeholder, language: Language, references: FaqReferences): string | null => {
  const { entities, ontology } = references;
  const entity = entities.get(entityId);
  if (entity === undefined) return `${text}: no entity has the id "${entityId}"; create it first or correct the id`;
  const type = ontology.entityType(entity.type);
  if (type?.private === true) return `${text}: what belongs to one ${entity.type} must not stand in an answer for everybody`;
  if (attribute === 'name') return Object.keys(entity.names).length > 0 ? null : `${text}: "${entityId}" has no name`;
  const attributeType = ontology.attribute(entity.type, attribute);
  if (attributeType === null) {
    const known = (type?.attributes ?? []).map(({ id }) => id).join(', ');
    return `${text}: a ${entity.type} has no attribute "${attribute}"; it has name${known === '' ? '' : `, ${known}`}`;
  }
  const value = Object.hasOwn(entity.attributes, attribute) ? (entity.attributes[attribute] ?? null) : null;
  const isGiven = isJsonObject(value) ? value[language] !== undefined : value !== null;
  return isGiven
    ? null
    : `${text}: "${entityId}" has no value of ${attribute}${attributeType.localised ? ` in ${language}` : ''}; enter it first`;
};
