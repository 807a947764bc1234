import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import dictionary from 'dictionary-en';
import nspell from 'nspell';

let jieba: Jieba | undefined;

/** The Chinese word cutter. Its dictionary (350,000 words, about 0.4 s) is loaded at the first Chinese text, once a process. */
export const chineseDictionary = (): Jieba => (jieba ??= Jieba.withDict(dict));

/** Whether a run of Chinese characters is one word of the dictionary. */
export const isChineseWord = (run: string): boolean => chineseDictionary().cut(run, false).length === 1;

let speller: ReturnType<typeof nspell> | undefined;

/** Whether a normalised word is English: names ("Paris") and abbreviations ("ATM") too. The dictionary is loaded at the first word, once a process (0.3 s, 30 MB). */
export const isEnglishWord = (word: string): boolean => {
  speller ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return speller.correct(word) || speller.correct(word.charAt(0).toUpperCase() + word.slice(1)) || speller.correct(word.toUpperCase());
};

/** Rarer words are names, book words and what typing slips make: 130,000 of 350,000 are kept. */
const LEAST_OCCURRENCES = 5;

let wordCounts: { readonly occurrences: ReadonlyMap<string, number>; readonly total: number } | undefined;

const load = (): NonNullable<typeof wordCounts> => {
  const occurrences = new Map<string, number>();
  let total = 0;
  const text = new TextDecoder().decode(dict);
  // Lines are `word count tag`. Cutting out what is kept alone takes a third of the time of cutting all lines into parts.
  for (let start = 0; start < text.length;) {
    const afterWord = text.indexOf(' ', start);
    const afterCount = text.indexOf(' ', afterWord + 1);
    const count = Number(text.slice(afterWord + 1, afterCount));
    total += count;
    if (count >= LEAST_OCCURRENCES) occurrences.set(text.slice(start, afterWord), count);
    const end = text.indexOf('\n', afterCount);
    start = end < 0 ? text.length : end + 1;
  }
  return { occurrences, total };
};

/** How large a part of the words of the dictionary's corpus a Chinese word or character is, 0..1. Read from the dictionary at the first word, once a process (0.2 s). */
export const chineseWordShare = (word: string): number => {
  wordCounts ??= load();
  return (wordCounts.occurrences.get(word) ?? 0) / wordCounts.total;
};

/** Loads now what the first text of each language would wait for: 0.9 s together. */
export const loadDictionaries = (): void => {
  chineseDictionary();
  chineseWordShare('');
  isEnglishWord('a');
};
