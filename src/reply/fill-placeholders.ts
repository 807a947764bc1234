import type { Entity } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import { formatValue } from '../ontology/format-value.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';

/** `{entity-id.attribute}`; the id may hold dots, the attribute not. */
const PLACEHOLDER = /\{([^{}\s]+)\.([A-Za-z][A-Za-z0-9]*)\}/g;

/** A placeholder of an answer's text. */
export interface Placeholder {
  readonly entityId: string;
  /** Attribute id, or `name`. */
  readonly attribute: string;
}

export const placeholdersOf = (text: string): readonly Placeholder[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, entityId = '', attribute = '']) => ({ entityId, attribute }));

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
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, entityId: string, attribute: string) => {
    const entity = entities.get(entityId);
    if (entity !== undefined && attribute === 'name') return inLanguage(entity.names, language, entity.id);
    const value = entity?.attributes[attribute] ?? null;
    if (entity === undefined || value === null) {
      complete = false;
      return '';
    }
    return formatValue(value, ontology.attribute(entity.type, attribute), ontology, language);
  });
  return complete ? filled : null;
};
