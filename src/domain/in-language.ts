import { LANGUAGES, type Language, type LocalisedText } from './language.js';

/** The text in a language, or in another when it has none; `fallback` when it is empty. */
export const inLanguage = (text: LocalisedText, language: Language, fallback = ''): string =>
  text[language] ?? LANGUAGES.map((other) => text[other]).find((other) => other !== undefined) ?? fallback;
