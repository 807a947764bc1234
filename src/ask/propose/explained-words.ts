import type { Passage } from '../../retrieval/passage-index.js';
import { normaliseText } from '../../text/normalise-text.js';
import { splitWords } from '../../text/split-words.js';
import type { Understood } from '../../understanding/understand.js';

export const termsOf = (text: string, language: Understood['questionLanguage']): readonly string[] =>
  splitWords(text, language).flatMap(({ term, isStopWord, isPart }) => (isStopWord || isPart ? [] : [term]));

export const shareOf = (terms: readonly string[], known: ReadonlySet<string>): number =>
  terms.length === 0 ? 0 : terms.filter((term) => known.has(term)).length / terms.length;

/** Share of the terms that are known, each counted by its rarity. */
export const rareShareOf = (terms: readonly string[], known: ReadonlySet<string>, rarity: (term: string) => number): number => {
  const all = terms.reduce((sum, term) => sum + rarity(term), 0);
  return all === 0 ? 0 : terms.reduce((sum, term) => sum + (known.has(term) ? rarity(term) : 0), 0) / all;
};

export const wordsOf = ({ text, language }: Passage): ReadonlySet<string> => new Set(termsOf(normaliseText(text).text, language));
