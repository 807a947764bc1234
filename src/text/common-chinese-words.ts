import { dict } from '@node-rs/jieba/dict.js';

/** How often a word stands in the dictionary's corpus to be one that people mean when they write it: 30,000 words; rarer ones, as 花被, are what typing slips make. */
const LEAST_OCCURRENCES = 200;

let loaded: ReadonlySet<string> | undefined;

const load = (): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', occurrences = '0'] = line.split(' ', 2);
    if (word.length > 1 && Number(occurrences) >= LEAST_OCCURRENCES) words.add(word);
  }
  return words;
};

/** Whether a word of several characters is in everyday use. The list is read from the dictionary at the first word, once a process (0.1 s). */
export const isCommonChineseWord = (word: string): boolean => (loaded ??= load()).has(word);
