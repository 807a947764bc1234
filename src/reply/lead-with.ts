import type { Language } from '../domain/language.js';
import { splitSentences } from './split-sentences.js';

/** A text with the sentence that answers put first, the rest in its order; as it is where the sentence leads already or is not in it. */
export const leadWith = (text: string, sentence: string, language: Language): string => {
  const sentences = splitSentences(text, language);
  const at = sentences.indexOf(sentence);
  // Lines of a list belong together, and a sentence out of the middle of one would lose its sense.
  if (at <= 0 || text.includes('\n')) return text;
  return [sentence, ...sentences.slice(0, at), ...sentences.slice(at + 1)].join(language === 'zh' ? '' : ' ');
};
