import type DataLoader from 'dataloader';
import { findTextFlaw, TEXT_LIMITS, tidyParagraphs } from '../../curation/fields/read-texts.js';
import type { Outcome, Refused } from '../../curation/outcome.js';
import type { Entity } from '../../domain/entity.js';
import { type Language, LANGUAGES, type LocalisedText, servedLanguageOf } from '../../domain/language.js';
import { Problem } from '../../domain/problem.js';
import type { DeletePayload } from '../generated/types.js';
import type { ShownFaq } from '../loading/create-loaders.js';
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

/** What a loader has of what is at another version than a refused change is based on. */
export const currentOf = async <T>({ staleId }: Refused, loader: Pick<DataLoader<string, T | null>, 'load'>): Promise<T | null> =>
  staleId === undefined ? null : loader.load(staleId);

type ShownDeletion = Omit<DeletePayload, 'current'> & { readonly current: ShownFaq | Entity | null };

/** What became of a removal, with what stands in its way. `loader` has what is removed, where that has versions. */
export const showDeletion = async (
  outcome: Outcome<{ readonly deletedId: string }>,
  loader: Pick<DataLoader<string, ShownFaq | Entity | null>, 'load'> | null = null,
  isDryRun = false,
): Promise<ShownDeletion> => {
  if (outcome.kind === 'done') return { deletedId: isDryRun ? null : outcome.deletedId, userErrors: [], dependents: [], current: null };
  const current = loader === null ? null : await currentOf(outcome, loader);
  return { userErrors: outcome.userErrors, dependents: outcome.dependents ?? [], current };
};

/** Why somebody makes a change; `null`: not said. Throws `Problem` `BAD_INPUT` for what cannot be kept. */
export const readNote = (note: string | null | undefined): string | null => {
  if (note === null || note === undefined) return null;
  const text = tidyParagraphs(note);
  const flaw = findTextFlaw(text, TEXT_LIMITS.text);
  if (flaw !== null) throw new Problem('BAD_INPUT', `the note ${flaw}`);
  return text;
};
