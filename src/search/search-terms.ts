import type { SoughtWord } from '../retrieval/field-index.js';
import { pinyinKeys } from '../text/pinyin-keys.js';
import { splitCharacterPairs } from '../text/split-character-pairs.js';
import { splitWords } from '../text/split-words.js';
import { stemText } from '../text/stem-text.js';

/** A word of a query with how much of the query it is, 0..1. */
export interface QueryWord extends SoughtWord {
  readonly weight: number;
}

const CHINESE_RUN = /\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;
/** Letters from which on words are completed: fewer are the beginning of nearly everything. */
const COMPLETED_FROM = 2;

/** What a normalised text is found by: words in Latin letters as written and their stems; pairs of Chinese characters and the last of each run, so that a character that is being typed is found as the beginning of a pair or alone. */
export const searchTerms = (text: string): readonly string[] => [
  ...otherWords(text).flatMap(formsOf),
  ...splitCharacterPairs(text),
  ...(text.match(CHINESE_RUN) ?? []).map((run) => run.slice(-1)),
];

/** What may be typed for a normalised text in pinyin: its words, and the whole where it is as short as one. */
export const pinyinTerms = (text: string): readonly string[] => [
  ...new Set([text, ...(text.match(CHINESE_RUN) ?? []).flatMap(chineseWords)].flatMap((word) => [...pinyinKeys(word)])),
];

/** The words of a normalised query. The last is still being typed, unless a blank follows it. */
export const queryWords = (text: string, isTyping: boolean): readonly QueryWord[] => {
  const telling = splitWords(text, 'en').filter((word) => !word.isPart && !word.isStopWord);
  const words = telling.length > 0 ? telling : splitWords(text, 'en').filter((word) => !word.isPart);
  return words.flatMap(({ text: word, end }): readonly QueryWord[] => {
    const isLast = isTyping && end === text.length;
    const weight = 1 / words.length;
    if (!HAN.test(word)) return [{ forms: formsOf(word), prefix: isLast && word.length >= COMPLETED_FROM ? word : null, weight }];
    if (word.length === 1) return [{ forms: [word], prefix: word, weight }];
    const pairs = splitCharacterPairs(word);
    return pairs.map((pair) => ({ forms: [pair], prefix: null, weight: weight / pairs.length }));
  });
};

/** Whether one of these terms is the word, or what has been typed of it. */
export const isHeld = ({ forms, prefix }: SoughtWord, terms: readonly string[]): boolean =>
  terms.some((term) => forms.includes(term) || (prefix !== null && term.startsWith(prefix)));

/** As written, and as all forms of the word are. */
export const formsOf = (word: string): readonly string[] => {
  const bare = word.replace(/'s$/u, '').replaceAll("'", '');
  return [...new Set([bare, stemText(bare).text])];
};

const otherWords = (text: string): readonly string[] => text.match(OTHER_WORD) ?? [];
/** Numbers with their decimals, and words with apostrophes inside, as `splitWords` cuts them. */
export const OTHER_WORD = /\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|'(?=\p{L}))*/gu;

const chineseWords = (run: string): readonly string[] =>
  splitWords(run, 'zh').flatMap(({ text, isStopWord }) => (isStopWord || text.length < 2 ? [] : [text]));
