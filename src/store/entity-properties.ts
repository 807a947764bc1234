import { z } from 'zod';
import type { Entity } from '../domain/entity.js';
import { isJsonObject, type Json, type JsonObject } from '../domain/json.js';
import { isLanguage, LANGUAGES } from '../domain/language.js';
import { readLocalised, readLocalisedLists, writeLocalised } from './localised.js';

const systemProperties = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number().int().nullish(),
  validFrom: z.string().nullish(),
  validTo: z.string().nullish(),
  updatedAt: z.string().nullish(),
});

const isSystemProperty = (name: string): boolean =>
  ['id', 'type', 'name', 'version', 'validFrom', 'validTo', 'updatedAt'].includes(name) || /^(name|aliases)_/.test(name);

/** Reads an entity from its node: `x_zh`, `x_en` together make the localised attribute `x`. */
export const entityFromProperties = (value: Json | undefined): Entity => {
  const properties = z.record(z.string(), z.json()).parse(value);
  const system = systemProperties.parse(properties);
  // Without what every object has: an attribute that nobody wrote must not be found, whatever it is called.
  const attributes = Object.create(null) as Record<string, Json>;
  for (const [name, attribute] of Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isSystemProperty(name) || attribute === null) continue;
    const [, base, language] = /^(.+)_([a-z]+)$/.exec(name) ?? [];
    if (base !== undefined && isLanguage(language)) attributes[base] = { ...localisedAttribute(attributes[base]), [language]: attribute };
    else attributes[name] = attribute;
  }
  return {
    id: system.id,
    type: system.type,
    names: readLocalised(properties, 'name'),
    aliases: readLocalisedLists(properties, 'aliases'),
    attributes,
    validFrom: system.validFrom ?? null,
    validTo: system.validTo ?? null,
    version: system.version ?? 1,
    updatedAt: system.updatedAt ?? '',
  };
};

/** The properties of an entity's node. An attribute that is `null` is removed from the node. */
export const entityToProperties = (entity: Entity): Readonly<Record<string, Json>> => {
  const attributes: [string, Json][] = Object.entries(entity.attributes).flatMap(([id, value]): [string, Json][] =>
    isJsonObject(value) ? LANGUAGES.map((language) => [`${id}_${language}`, value[language] ?? null]) : [[id, value]],
  );
  return {
    ...Object.fromEntries(attributes),
    id: entity.id,
    type: entity.type,
    name: entity.names.en ?? entity.names.zh ?? entity.id,
    ...writeLocalised('name', entity.names),
    ...writeLocalised('aliases', entity.aliases),
    validFrom: entity.validFrom,
    validTo: entity.validTo,
    version: entity.version,
    updatedAt: entity.updatedAt,
  };
};

const localisedAttribute = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
