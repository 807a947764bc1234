import { isCommonChineseWord } from '../../text/common-chinese-words.js';
import { longestMatches } from '../../text/longest-matches.js';
import { splitChinese } from '../../text/split-chinese.js';
import type { Edit } from './edit.js';
import { PAIR, type Vocabulary } from './vocabulary.js';

const RUN = /\p{Script=Han}{2,}/gu;
/** Characters of the longest word looked for. */
const LONGEST = 6;
/** Two characters that often stand together are as good as a word; names that no dictionary has are found so. */
const OFTEN = 5;

/** Characters that make no word the knowledge or everyday language knows, as the word of the knowledge that sounds like them. */
export const correctChinese = (text: string, vocabulary: Vocabulary): readonly Edit[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const fixed = fixedCharacters(run, vocabulary);
    const found = starts(run).flatMap((start) => lengths(run, start).flatMap((end) => meantBy(run, { start, end }, fixed, vocabulary)));
    return longestMatches(found).map((edit) => ({ ...edit, start: index + edit.start, end: index + edit.end }));
  });

const starts = (run: string): readonly number[] => Array.from(run.slice(1), (_, at) => at);
const lengths = (run: string, start: number): readonly number[] =>
  Array.from({ length: Math.min(LONGEST, run.length - start) - 1 }, (_, at) => start + at + 2);

/** Whether each character is part of a word that is known, so that it must stay. */
const fixedCharacters = (run: string, { words }: Vocabulary): readonly boolean[] => {
  const fixed = Array.from({ length: run.length }, () => false);
  for (const { text, start, end, isPart } of splitChinese(run, 0)) {
    if (isPart || text.length < 2) continue;
    if (words.count(text) > 0 || isCommonChineseWord(text)) fixed.fill(true, start, end);
  }
  return fixed;
};

const meantBy = (
  run: string,
  { start, end }: { readonly start: number; readonly end: number },
  fixed: readonly boolean[],
  { words, sounds }: Vocabulary,
): readonly Edit[] => {
  const written = run.slice(start, end);
  const candidates = sounds
    .alike(written)
    .filter((word) => word.length === written.length && changes(written, word).every((at) => fixed[start + at] === false))
    .filter((word) => changes(written, word).some((at) => isStrange(run, start + at, words)))
    .map((word) => ({ word, count: Math.max(words.count(word), pairCount(word, words)), changed: changes(written, word).length }))
    .filter(({ word, count, changed }) => changed > 0 && (words.count(word) > 0 || count >= OFTEN))
    .sort((a, b) => a.changed - b.changed || b.count - a.count || (a.word < b.word ? -1 : 1));
  const [best] = candidates;
  return best === undefined ? [] : [{ start, end, text: best.word }];
};

const changes = (written: string, word: string): readonly number[] =>
  Array.from(word, (character, at) => ({ character, at })).flatMap(({ character, at }) => (written.charAt(at) === character ? [] : [at]));

/** Whether the knowledge never has a character between its neighbours. */
const isStrange = (run: string, at: number, words: Vocabulary['words']): boolean =>
  (at === 0 || pairCount(run.slice(at - 1, at + 1), words) === 0) && (at === run.length - 1 || pairCount(run.slice(at, at + 2), words) === 0);

const pairCount = (pair: string, words: Vocabulary['words']): number => (pair.length === 2 ? words.count(`${PAIR}${pair}`) : 0);
