import type { Language } from '../domain/language.js';
import { splitWords } from '../text/split-words.js';
import { isQuestionWord } from './question-words.js';
import type { Span } from './sketch.js';

/**
 * Share of the words that some stretches of a text explain, 0..1; words that only ask need no explanation. What is explained and what is not
 * are cut into words apart: a name and the word after it are two, whatever the dictionary makes of the characters where they meet.
 */
export const explainedShare = (text: string, language: Language, spans: readonly Span[]): number => {
  const explained = wordsOf(keep(text, spans, true), language).length;
  const others = wordsOf(keep(text, spans, false), language).filter(({ term, text: word }) => !isQuestionWord(term, word, language)).length;
  return explained + others === 0 ? 0 : explained / (explained + others);
};

const wordsOf = (text: string, language: Language) => splitWords(text, language).filter((word) => !word.isPart);

/** What lies within the stretches, or outside of them; the rest is blank. */
const keep = (text: string, spans: readonly Span[], isWithin: boolean): string =>
  text.replaceAll(/./gsu, (character, at: number) =>
    spans.some(({ start, end }) => at >= start && at < end) === isWithin ? character : ' '.repeat(character.length),
  );
