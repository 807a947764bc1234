import { stemmer } from 'stemmer';
import { rememberLately } from './remember-lately.js';

/** A normalised text with each word in Latin letters cut to its stem, and the way back. */
export interface StemmedText {
  readonly text: string;
  /** Where a stretch of the stemmed text stands in the normalised one. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;
const POSSESSIVE = /^'s(?![\p{L}\p{N}])/u;

/** So that "directed" is found where the ontology says "directs". Chinese stays as it is. */
export const stemText = (normalised: string): StemmedText => remembered(normalised);

const stem = (normalised: string): StemmedText => {
  let text = '';
  let end = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (until: number): void => {
    for (; end < until; end += 1) {
      text += normalised.charAt(end);
      starts.push(end);
      ends.push(end + 1);
    }
  };
  for (const match of normalised.matchAll(WORD)) {
    keep(match.index);
    const [word] = match;
    const cut = stemmer(word);
    const wordEnd = match.index + word.length;
    for (let at = 0; at < cut.length; at += 1) {
      starts.push(at === 0 ? match.index : Math.min(match.index + at, wordEnd - 1));
      ends.push(at === cut.length - 1 ? wordEnd : Math.min(match.index + at + 1, wordEnd));
    }
    text += cut;
    end = wordEnd;
    // "who's the director": the ending is no word of its own.
    const [possessive = ''] = POSSESSIVE.exec(normalised.slice(end)) ?? [];
    end += possessive.length;
  }
  keep(normalised.length);
  return { text, place: (from, to) => ({ start: starts[from] ?? from, end: ends[to - 1] ?? to }) };
};

const remembered = rememberLately(stem);

/** A Chinese character; a number; any other word with apostrophes inside. */
const UNIT = /\p{Script=Han}|\p{N}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'\p{L}+)*/gu;
const LATIN = /^[a-z']+$/u;

/**
 * The smallest parts of a normalised text that mean something: Chinese characters, stems of other words. Unlike words they do not depend
 * on where a dictionary cuts, and cost no search in one.
 *
 * @example splitUnits('开通apple pay的卡') // ['开', '通', 'appl', 'pay', '的', '卡']
 */
export const splitUnits = (text: string): readonly string[] =>
  (text.match(UNIT) ?? []).map((unit) => (LATIN.test(unit) ? stemmer(unit.replace(/'s$/u, '').replaceAll("'", '')) : unit));
