import { chineseDictionary } from './chinese-dictionary.js';
import { isCommonChineseWord } from './common-chinese-words.js';
import { isEnglishWord } from './english-dictionary.js';

/** Loads now what the first text of each language would wait for: 0.8 s together. */
export const loadDictionaries = (): void => {
  chineseDictionary();
  isCommonChineseWord('');
  isEnglishWord('a');
};
