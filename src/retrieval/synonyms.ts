import type { Language } from '../domain/language.js';
import { normaliseText } from '../text/normalise-text.js';
import { createPhraseMatcher } from '../text/phrase-matcher.js';
import { searchTerms } from './search-terms.js';

/** Names that mean the same to the business: `['借呗', '信用贷']`. */
export type SynonymGroup = readonly string[];

/** For a normalised question: the search terms of all other names of what it names. */
export type ExpandSynonyms = (text: string) => readonly string[];

export const createSynonyms = (groups: readonly SynonymGroup[], language: Language): ExpandSynonyms => {
  const matcher = createPhraseMatcher<readonly string[]>();
  for (const group of groups) {
    const names = group.map((name) => normaliseText(name).text);
    for (const name of names) {
      const otherTerms = names.filter((other) => other !== name).flatMap((other) => searchTerms(other, language));
      matcher.add(name, otherTerms);
    }
  }
  return (text) => [...new Set(matcher.findAll(text).flatMap((match) => match.values.flat()))];
};
