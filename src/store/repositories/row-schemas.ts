import { z } from 'zod';
import type { Entity } from '../../domain/entity.js';
import type { FaqAnswer } from '../../domain/faq.js';
import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';
import { isLanguage, LANGUAGES, type LocalisedText, type LocalisedTexts } from '../../domain/language.js';
import type { Row } from '../graph-store.js';
import type { PublishedFaq } from './faq-repository.js';

/** A column that always holds a text; anything else means the statement and its reader do not agree. */
export const readText = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column "${column}" holds no text`);
  return value;
};

/** Reads `name_zh`, `name_en` … of a node as one text by language. */
export const readLocalised = (properties: Readonly<Record<string, unknown>>, name: string): LocalisedText =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = properties[`${name}_${language}`];
      return typeof value === 'string' ? [[language, value]] : [];
    }),
  );

/** Reads `aliases_zh`, `aliases_en` … of a node as lists by language. */
const readLocalisedLists = (properties: Readonly<Record<string, unknown>>, name: string): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = properties[`${name}_${language}`];
      return Array.isArray(value) && value.length > 0 ? [[language, value.map(String)]] : [];
    }),
  );

/** The properties that hold a text by language; a language without text is `null`, which removes the property. */
export const writeLocalised = (name: string, value: LocalisedText | LocalisedTexts): Record<string, Json> =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, value[language] ?? null]));

/**
 * What statements compare dates with: moments with the moment in UTC, days without time with the company's day.
 * @param asOf ISO-8601 with the company's offset
 */
export const momentParameters = (asOf: string): { readonly asOf: string; readonly day: string } => ({
  asOf: new Date(asOf).toISOString(),
  day: asOf.slice(0, 10),
});

/** JSON as it comes out of the graph. The engines give nothing else, so it is not looked through again: that was a third of what reading a customer took. */
export const json = z.custom<Json>();
export const jsonObject = z.custom<JsonObject>((value) => isJsonObject(value as Json));

const text = z.string();
const optionalNumber = z
  .number()
  .int()
  .nullish()
  .transform((value) => value ?? null);
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** How properties of FAQ nodes come out of the graph. */
export const faqProperties = z.object({
  id: text,
  status: z.enum(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED']),
  version: z.number().int(),
  publishedVersion: optionalNumber,
  submittedVersion: optionalNumber,
  scheduledVersion: optionalNumber,
  publishAt: optionalText,
  title_zh: optionalText,
  title_en: optionalText,
  validFrom: optionalText,
  validTo: optionalText,
  updatedAt: text,
});

/** How properties of answer nodes come out of the graph. */
export const answerProperties = z.object({
  id: text,
  language: z.enum(['zh', 'en']),
  text,
  variants: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
  condition: optionalText,
  rank: z
    .number()
    .int()
    .nullish()
    .transform((value) => value ?? 0),
  validFrom: optionalText,
  validTo: optionalText,
});

export const phrasingRow = z.object({ id: text, faqId: text, text, language: z.enum(['zh', 'en']) });

/** What things are called, as several statements return it. */
export const namesRow = z.object({
  id: text,
  type: text,
  name_zh: optionalText,
  name_en: optionalText,
  aliases_zh: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
  aliases_en: z
    .array(text)
    .nullish()
    .transform((value) => value ?? []),
});

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
  const properties = jsonObject.parse(value);
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

export const faqRow = z.object({
  faq: faqProperties.loose(),
  answers: z.array(answerProperties),
  aboutIds: z.array(z.string()),
  next: z.array(z.object({ id: z.string(), rank: z.number() })),
  topicIds: z.array(z.string()),
});

export const headProperties = ({
  id,
  status,
  version,
  publishedVersion,
  submittedVersion,
  scheduled,
  titles,
  validFrom,
  validTo,
  updatedAt,
}: PublishedFaq): Readonly<Record<string, Json>> => ({
  id,
  status,
  version,
  publishedVersion,
  submittedVersion,
  scheduledVersion: scheduled?.version ?? null,
  publishAt: scheduled?.at ?? null,
  ...writeLocalised('title', titles),
  validFrom,
  validTo,
  updatedAt,
});

export const answerToProperties = (answer: FaqAnswer, rank: number): Readonly<Record<string, Json>> => ({
  ...answer,
  rank,
  condition: answer.condition === null ? null : JSON.stringify(answer.condition),
});

export const toFaq = ({ faq, answers, aboutIds, next, topicIds }: z.infer<typeof faqRow>): PublishedFaq => ({
  id: faq.id,
  status: faq.status,
  version: faq.version,
  publishedVersion: faq.publishedVersion,
  submittedVersion: faq.submittedVersion,
  scheduled: faq.scheduledVersion === null || faq.publishAt === null ? null : { version: faq.scheduledVersion, at: faq.publishAt },
  titles: readLocalised(faq, 'title'),
  topicId: topicIds[0] ?? null,
  aboutIds: aboutIds.toSorted(),
  nextIds: next.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id),
  answers: answers.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(toAnswer),
  validFrom: faq.validFrom,
  validTo: faq.validTo,
  updatedAt: faq.updatedAt,
});

export const toAnswer = ({ rank: _, condition, ...answer }: z.infer<typeof answerProperties>): FaqAnswer => ({
  ...answer,
  condition: readCondition(condition),
});

// What JSON.parse gives is JSON; checking that again took most of the time of reading a FAQ.
export const readCondition = (condition: string | null): Json => (condition === null ? null : (JSON.parse(condition) as Json));
