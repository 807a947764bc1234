import { LANGUAGES, type LocalisedText, type LocalisedTexts } from '../domain/language.js';
import type { Json } from '../domain/json.js';

/** Reads `name_zh`, `name_en` … of a node as one text by language. */
export const readLocalised = (properties: Readonly<Record<string, unknown>>, name: string): LocalisedText =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = properties[`${name}_${language}`];
      return typeof value === 'string' ? [[language, value]] : [];
    }),
  );

/** Reads `aliases_zh`, `aliases_en` … of a node as lists by language. */
export const readLocalisedLists = (properties: Readonly<Record<string, unknown>>, name: string): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = properties[`${name}_${language}`];
      return Array.isArray(value) && value.length > 0 ? [[language, value.map(String)]] : [];
    }),
  );

/** The properties that hold a text by language; a language without text is `null`, which removes the property. */
export const writeLocalised = (name: string, value: LocalisedText | LocalisedTexts): Record<string, Json> =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, value[language] ?? null]));
