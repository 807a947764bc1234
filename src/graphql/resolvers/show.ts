import type DataLoader from 'dataloader';
import type { Outcome } from '../../curation/outcome.js';
import { type Language, LANGUAGES, type LocalisedText, servedLanguageOf } from '../../domain/language.js';
import type { DeletePayload } from '../generated/types.js';
import { checkFilter } from '../paging.js';

/** The served language of a BCP 47 tag; English for none and for others. */
export const languageOf = (tag: string | null | undefined): Language => servedLanguageOf(tag ?? '') ?? 'en';

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

/** A text in all its languages. */
export const localisedTexts = (texts: LocalisedText): readonly { readonly language: Language; readonly text: string }[] =>
  LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, text }];
  });

/** What a loader has for these ids, in their order, without what is missing or hidden. */
export const loadPresent = async <T>(loader: Pick<DataLoader<string, T | null>, 'load'>, ids: readonly string[]): Promise<readonly T[]> => {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return found.flatMap((item) => (item === null ? [] : [item]));
};

/** What became of a removal, with what stands in its way. */
export const showDeletion = (outcome: Outcome<{ readonly deletedId: string }>): DeletePayload =>
  outcome.kind === 'refused'
    ? { userErrors: outcome.userErrors, dependents: outcome.dependents ?? [] }
    : { deletedId: outcome.deletedId, userErrors: [], dependents: [] };
