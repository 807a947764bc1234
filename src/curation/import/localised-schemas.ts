import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.js';
import type { Path } from '../user-error.js';
import type { WrittenText } from '../written.js';

const language = z.enum(LANGUAGES);

/** What to say of something else. */
export const LOCALISED_TEXT = 'this must be a text, or texts by language: { zh: …, en: … }';
export const LOCALISED_TEXTS = 'this must be a list of texts, or lists by language: { zh: […], en: […] }';

/** A text, or a text by language. */
export const localisedText = z.union([z.string(), z.partialRecord(language, z.string())], { error: LOCALISED_TEXT });

/** A list of texts, or lists by language; a single text may stand for a list of one. */
export const localisedTexts = z.union([z.string(), z.array(z.string()), z.partialRecord(language, z.array(z.string()))], {
  error: LOCALISED_TEXTS,
});

/** The texts with their places in the file. */
export const writtenTexts = (value: z.infer<typeof localisedText> | z.infer<typeof localisedTexts>, path: Path): readonly WrittenText[] => {
  if (typeof value === 'string') return [{ text: value, language: null, path }];
  if (Array.isArray(value)) return inList(value, null, path);
  return Object.entries<string | readonly string[]>(value).flatMap(([tag, texts]) =>
    typeof texts === 'string' ? [{ text: texts, language: tag, path: [...path, tag] }] : inList(texts, tag, [...path, tag]),
  );
};

const inList = (texts: readonly string[], language: string | null, path: Path): readonly WrittenText[] =>
  texts.map((text, index) => ({ text, language, path: [...path, String(index)] }));
