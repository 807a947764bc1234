import type { Language } from '../domain/language.js';
import { splitWords } from '../text/split-words.js';
import { isQuestionWord } from './question-words.js';
import type { Span } from './sketch.js';

/**
 * Share of the words that some stretches of a text explain, 0..1; words that only ask need no explanation. What is explained and what is not
 * are cut into words apart: a name and the word after it are two, whatever the dictionary makes of the characters where they meet.
 */
export const explainedShare = (text: string, language: Language, spans: readonly Span[]): number => {
  const isExplained = coveredPlaces(text, spans);
  const explained = wordsOf(keep(text, isExplained, true), language).length;
  const others = wordsOf(keep(text, isExplained, false), language).filter(({ term, text: word }) => !isQuestionWord(term, word, language));
  return explained + others.length === 0 ? 0 : explained / (explained + others.length);
};

const wordsOf = (text: string, language: Language) => splitWords(text, language).filter((word) => !word.isPart);

/** For each place of a text whether one of the stretches covers it. */
const coveredPlaces = (text: string, spans: readonly Span[]): readonly boolean[] => {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
};

/** What lies within the stretches, or outside of them; the rest is blank. */
const keep = (text: string, covered: readonly boolean[], isWithin: boolean): string =>
  text.replaceAll(/./gsu, (character, at: number) => (covered[at] === isWithin ? character : ' '.repeat(character.length)));
