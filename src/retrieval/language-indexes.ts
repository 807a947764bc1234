import { LANGUAGES, type Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { createLanguageIndex, type LanguageIndex } from './language-index.js';

export type LanguageIndexes = Readonly<Record<Language, LanguageIndex>>;

/** One index a language: those given, the others empty. */
export const createLanguageIndexes = (encoder: Encoder, known: Partial<LanguageIndexes> = {}): LanguageIndexes => {
  const indexes = LANGUAGES.map((language) => [
    language,
    known[language] ?? createLanguageIndex({ language, dimensions: encoder.dimensions(language) }),
  ]);
  return Object.fromEntries(indexes) as LanguageIndexes;
};
