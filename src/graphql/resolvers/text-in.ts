import { checkFilter } from '../paging/check-filter.js';
import { isLanguage, LANGUAGES, servedLanguageOf, type Language, type LocalisedText } from '../../domain/language.js';

/** The served language of a BCP 47 tag; English for none and for others. */
export const languageOf = (tag: string | null | undefined): Language => {
  const [primary] = (tag ?? '').toLowerCase().split(/[-_]/);
  return isLanguage(primary) ? primary : 'en';
};

/** The served language that a list is limited to; `null`: none given. Throws `Problem` `BAD_INPUT` for another. */
export const languageFilter = (tag: string | null | undefined): Language | null => {
  if (tag === null || tag === undefined) return null;
  const language = servedLanguageOf(tag);
  if (language === null) checkFilter('language', [tag], () => LANGUAGES);
  return language;
};

/** A text in the language asked for, else in English, else in any; `otherwise` when there is none at all. */
export const textIn = (texts: LocalisedText, tag: string | null | undefined, otherwise: string): string =>
  texts[languageOf(tag)] ?? texts.en ?? LANGUAGES.map((language) => texts[language]).find((text) => text !== undefined) ?? otherwise;
