import { LANGUAGES, type Language, type LocalisedTexts } from '../../domain/language.js';
import { OWN_WORDS } from '../../language/own-words.js';
import { normaliseText } from '../../text/normalise-text.js';
import { splitWords } from '../../text/split-words.js';
import { isQuestionWord } from '../question-words.js';
import type { Span } from '../sketch.js';

/** A word of a question that says something of what is asked. */
export interface SaidWord extends Span {
  readonly term: string;
}

export const contentWords = ({ text, language }: { readonly text: string; readonly language: Language }): readonly SaidWord[] =>
  splitWords(text, language).filter(({ term, text: word, isStopWord }) => !isStopWord && !isQuestionWord(term, word, language));

/**
 * How much of the best of several names the words of a question say, whatever their order, 0..1.
 * @param isOfKind the question asks for a value of this kind: what in a name only tells the kind may stay unsaid
 * @param implied names of which the words may stay unsaid as well
 */
export const nameOverlap = (
  names: LocalisedTexts,
  said: readonly SaidWord[],
  { text, isOfKind, implied }: { readonly text: string; readonly isOfKind: boolean; readonly implied: LocalisedTexts },
): { readonly share: number; readonly spans: readonly Span[] } => {
  const overlaps = LANGUAGES.flatMap((language) => {
    const { kindWords } = OWN_WORDS[language];
    const unsaid = new Set(namesIn(implied, language).flatMap(({ terms }) => terms));
    return namesIn(names, language).map(({ bare, terms }) => {
      // Where words are not set apart, 到期 is part of 到期日.
      const at = isOfKind && language === 'zh' && bare.length > 1 ? text.indexOf(bare) : -1;
      if (at >= 0) return { share: 1, spans: [{ start: at, end: at + bare.length }] };
      const words = terms.filter((term) => !unsaid.has(term));
      const telling = words.filter((term) => !kindWords.has(term));
      const found = said.filter(({ term }) => telling.includes(term));
      const matched = telling.filter((term) => found.some((word) => word.term === term)).length;
      const needed = isOfKind ? telling.length : words.length;
      return { share: matched === 0 ? 0 : Math.min(1, matched / needed), spans: found };
    });
  });
  return overlaps.reduce((best, one) => (one.share > best.share ? one : best), { share: 0, spans: [] });
};

/** A name without what only says of what kind it is, and the words it is made of. */
interface NameWords {
  readonly bare: string;
  readonly terms: readonly string[];
}

const known = new WeakMap<LocalisedTexts, Map<Language, readonly NameWords[]>>();

/** Names are cut into words once. */
export const namesIn = (names: LocalisedTexts, language: Language): readonly NameWords[] => {
  const ofNames = known.get(names) ?? new Map<Language, readonly NameWords[]>();
  known.set(names, ofNames);
  const words = ofNames.get(language) ?? (names[language] ?? []).map((name) => wordsOf(name, language));
  ofNames.set(language, words);
  return words;
};

const wordsOf = (name: string, language: Language): NameWords => {
  const { text } = normaliseText(name);
  return {
    bare: text.replace(OWN_WORDS[language].kindEnding, ''),
    terms: splitWords(text, language)
      .filter(({ term, text: word, isStopWord, isPart }) => !isStopWord && !isPart && !isQuestionWord(term, word, language))
      .map(({ term }) => term),
  };
};
