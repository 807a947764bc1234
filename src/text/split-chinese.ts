import { chineseDictionary } from './chinese-dictionary.js';
import { STOP_WORDS } from './stop-words.js';
import type { Word } from './word.js';

/** Dictionary words shorter than this have no dictionary words of two characters inside them. */
const MIN_LENGTH_WITH_PARTS = 3;

const partsOf = (whole: string, start: number): readonly Word[] => {
  if (whole.length < MIN_LENGTH_WITH_PARTS) return [];
  const parts = chineseDictionary().cutForSearch(whole, false);
  const found: Word[] = [];
  for (const text of new Set(parts)) {
    const at = whole.indexOf(text);
    if (text === whole || text.length < 2 || at < 0) continue;
    found.push({ text, term: text, start: start + at, end: start + at + text.length, isStopWord: false, isPart: true });
  }
  return found;
};

/** The words of a run of Chinese characters that begins at `start`, each followed by the shorter words inside it. */
export const splitChinese = (run: string, start: number): readonly Word[] => {
  const words: Word[] = [];
  let at = start;
  for (const text of chineseDictionary().cut(run, true)) {
    const end = at + text.length;
    words.push({ text, term: text, start: at, end, isStopWord: STOP_WORDS.zh.has(text), isPart: false }, ...partsOf(text, at));
    at = end;
  }
  return words;
};
