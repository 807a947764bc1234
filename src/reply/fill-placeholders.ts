import type { Entity } from '../domain/entity.js';
import { findPlaceholders, type Placeholder } from '../domain/find-placeholders.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import { formatValue } from '../ontology/format-value.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';

/**
 * Puts values of the graph into a text; `null` when one is missing, since half an answer is none.
 * (Publishing checks that all are there; a value removed later is caught here.)
 */
export const fillPlaceholders = (
  text: string,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
  language: Language,
): string | null => {
  let filled = text;
  for (const placeholder of findPlaceholders(text)) {
    const value = valueOf(placeholder, entities, ontology, language);
    if (value === null) return null;
    filled = filled.replace(placeholder.text, () => value);
  }
  return filled;
};

const valueOf = (
  { entityId, attribute }: Placeholder,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
  language: Language,
): string | null => {
  const entity = entities.get(entityId);
  if (entity === undefined) return null;
  if (attribute === 'name') return inLanguage(entity.names, language, entity.id);
  const value = Object.hasOwn(entity.attributes, attribute) ? (entity.attributes[attribute] ?? null) : null;
  return value === null ? null : formatValue(value, ontology.attribute(entity.type, attribute), ontology, language);
};
