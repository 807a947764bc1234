import { chineseDictionary } from './chinese-dictionary.js';
import { chineseWordShare } from './chinese-word-share.js';
import { isEnglishWord } from './english-dictionary.js';

/** Loads now what the first text of each language would wait for: 0.9 s together. */
export const loadDictionaries = (): void => {
  chineseDictionary();
  chineseWordShare('');
  isEnglishWord('a');
};
