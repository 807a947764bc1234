import type { Entity } from '../domain/entity.js';
import { LANGUAGES, type Language, type LocalisedTexts } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityWriting } from './entity-writing.js';
import { findIdFlaw } from './find-id-flaw.js';
import { TEXT_LIMITS } from './find-text-flaw.js';
import { readPeriod } from './read-period.js';
import { readTexts } from './read-texts.js';
import { readValues } from './read-values.js';
import type { Path, UserError } from './user-error.js';

/** What is written of an entity; version and time are given when it is saved. Attributes may be `null`: to be removed. */
export type EntityContent = Omit<Entity, 'version' | 'updatedAt'>;

export interface ReadEntity {
  /** `null` when its type is unknown. */
  readonly content: EntityContent | null;
  readonly errors: readonly UserError[];
}

/** Reads an entity as someone wrote it and checks it against the ontology. That a new one has a name is not checked here. */
export const readEntity = (writing: EntityWriting, ontology: OntologyIndex): ReadEntity => {
  const { id, type, names, aliases, attributes } = writing;
  const idFlaw = findIdFlaw(id.id);
  const wrongId: readonly UserError[] = idFlaw === null ? [] : [{ code: 'BAD_INPUT', message: idFlaw, path: id.path }];
  const entityType = ontology.entityType(type.id);
  if (entityType === null) return { content: null, errors: [...wrongId, unknownType(type.id, type.path, ontology)] };

  const readNames = readTexts(names, 'name', TEXT_LIMITS.name);
  const readAliases = readTexts(aliases, 'alias', TEXT_LIMITS.name);
  const values = readValues(attributes, entityType.attributes, entityType.id);
  const { validFrom, validTo, errors } = readPeriod(writing, []);
  return {
    content: {
      id: id.id,
      type: type.id,
      names: Object.fromEntries(readNames.texts.map(({ language, text }) => [language, text])),
      aliases: byLanguage(readAliases.texts),
      attributes: values.values,
      validFrom,
      validTo,
    },
    errors: [...wrongId, ...readNames.errors, ...readAliases.errors, ...values.errors, ...errors],
  };
};

const byLanguage = (texts: readonly { readonly text: string; readonly language: Language }[]): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.map(
      (language) => [language, [...new Set(texts.filter((text) => text.language === language).map(({ text }) => text))]] as const,
    ).filter(([, list]) => list.length > 0),
  );

const unknownType = (type: string, path: Path, { ontology }: OntologyIndex): UserError => ({
  code: 'BAD_INPUT',
  message: `the ontology has no entity type "${type.slice(0, 60)}"; it has ${ontology.entityTypes.map(({ id }) => id).join(', ') || 'none yet, so import an ontology first'}`,
  path,
});
