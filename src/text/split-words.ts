import { stemmer } from 'stemmer';

import type { Language } from '../domain/language.js';
import { splitChinese } from './split-chinese.js';
import { STOP_WORDS } from './stop-words.js';
import type { Word } from './word.js';

/** Runs of Chinese; numbers with their decimals; other words with apostrophes inside (`can't`). */
const RUN =
  /(?<chinese>\p{Script=Han}+)|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|'(?=\p{L}))*/gu;
const POSSESSIVE = /'s$/u;

const otherWord = (text: string, start: number, language: Language): Word => {
  // "don't" and "dont" are one word to those who type them.
  const bare = text.replace(POSSESSIVE, '').replaceAll("'", '');
  return {
    text,
    term: stemmer(bare),
    start,
    end: start + text.length,
    // Only in English text: inside Chinese a lone "a" or "it" is a name ("A 卡", "IT 部").
    isStopWord: language === 'en' && STOP_WORDS.en.has(bare),
    isPart: false,
  };
};

/**
 * The words of a normalised text in order, whatever mix of scripts it is written in: Chinese is cut by dictionary, the rest at white
 * space and punctuation. Stop words are marked, not removed.
 *
 * @example splitWords('怎么开通apple pay', 'zh') // terms: 怎么, 开通, appl, pay
 */
export const splitWords = (text: string, language: Language): readonly Word[] => {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    if (match.groups?.['chinese'] === undefined) words.push(otherWord(match[0], match.index, language));
    else words.push(...splitChinese(match[0], match.index));
  }
  return words;
};
