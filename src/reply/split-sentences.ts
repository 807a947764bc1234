import type { Language } from '../domain/language.js';

const segmenters = new Map<Language, Intl.Segmenter>();

const segmenterOf = (language: Language): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
};

/** The sentences of a text in order, lines of a list each for themselves; nothing of the text is lost but white space between them. */
export const splitSentences = (text: string, language: Language): readonly string[] =>
  text
    .split(/\n+/u)
    .flatMap((line) => [...segmenterOf(language).segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
