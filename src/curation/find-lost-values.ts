import type { Entity } from '../domain/entity.js';
import { isJsonObject } from '../domain/json.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { EntityContent } from './read-entity.js';

/** A value that an entity had and is to have no more. */
export interface LostValue {
  readonly attribute: string;
  /** Of a localised attribute the language whose text is lost; `null`: the value as a whole. */
  readonly language: Language | null;
}

/** The values that a change takes away from an entity. */
export const findLostValues = (before: Pick<Entity, 'attributes'>, after: Pick<EntityContent, 'attributes'>): readonly LostValue[] =>
  Object.entries(before.attributes).flatMap(([attribute, had]): readonly LostValue[] => {
    const has = after.attributes[attribute] ?? null;
    if (had === null) return [];
    if (has === null) return [{ attribute, language: null }];
    if (!isJsonObject(had) || !isJsonObject(has)) return [];
    return LANGUAGES.filter((language) => had[language] !== undefined && has[language] === undefined).map((language) => ({
      attribute,
      language,
    }));
  });
