import type { Language } from '../domain/language.js';
import { splitWords } from '../text/split-words.js';
import { isQuestionWord } from './question-words.js';
import type { Span } from './sketch.js';

/** Share of the words that some stretches of a text explain, 0..1; words that only ask need no explanation. */
export const explainedShare = (text: string, language: Language, spans: readonly Span[]): number => {
  const words = splitWords(text, language).filter((word) => !word.isPart);
  const isExplained = (start: number, end: number): boolean => spans.some((span) => start >= span.start && end <= span.end);
  const content = words.filter(({ term, text: word, start, end }) => isExplained(start, end) || !isQuestionWord(term, word, language));
  return content.length === 0 ? 0 : content.filter(({ start, end }) => isExplained(start, end)).length / content.length;
};
