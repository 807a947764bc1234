import { createNearWords } from '../spelling/near-words.js';

/** A name that is almost what was written. */
export interface FuzzyMatch<T> {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly values: readonly T[];
  /** 0..1: share of the name that was written right. */
  readonly score: number;
}

/** Finds names written with one wrong, missing, doubled or swapped character, in time that depends on the text alone. */
export interface FuzzyNames<T> {
  add(name: string, value: T): void;
  remove(name: string, value: T): void;
  /** `text` must be normalised; `isFree` tells whether a part of it may still be taken for a name. */
  findAll(text: string, isFree: (start: number, end: number) => boolean): readonly FuzzyMatch<T>[];
}

/** Shorter names have too many neighbours that are words of their own: "card" and "cart", 灵活卡 and 灵活的. */
const SHORTEST_LATIN = 6;
const SHORTEST_CHINESE = 4;
const LONGEST = 30;
/** Words a name in Latin letters may have. */
const MOST_WORDS = 5;

const WORD = /[\p{Script=Latin}\p{N}']+|\p{Script=Han}/gu;
const HAN = /\p{Script=Han}/u;

/** A name holds one slip, anywhere. */
const SLIPS = { twoSlipsFrom: Infinity, anySlipFrom: 0, writtenFrom: 0, prefix: LONGEST + 1 };

export const createFuzzyNames = <T>(): FuzzyNames<T> => {
  const names = createNearWords(SLIPS);
  const valuesByName = new Map<string, T[]>();

  const isIndexed = (name: string): boolean =>
    name.length >= (HAN.test(name) ? SHORTEST_CHINESE : SHORTEST_LATIN) && name.length <= LONGEST;

  return {
    add(phrase, value) {
      const name = squeeze(phrase);
      if (!isIndexed(name)) return;
      const values = valuesByName.get(name);
      if (values !== undefined) {
        if (!values.includes(value)) values.push(value);
        return;
      }
      valuesByName.set(name, [value]);
      names.add(name);
    },

    remove(phrase, value) {
      const name = squeeze(phrase);
      const values = valuesByName.get(name)?.filter((other) => other !== value);
      if (values === undefined) return;
      valuesByName.set(name, values);
      if (values.length > 0) return;
      valuesByName.delete(name);
      names.remove(name);
    },

    findAll(text, isFree) {
      const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
      const matches: FuzzyMatch<T>[] = [];
      words.forEach((first, from) => {
        for (const last of words.slice(from, from + (HAN.test(text.charAt(first.start)) ? 12 : MOST_WORDS))) {
          const written = squeeze(text.slice(first.start, last.end));
          if (written.length > LONGEST || !isFree(first.start, last.end)) break;
          if (written.length < SHORTEST_CHINESE - 1) continue;
          for (const { word: name } of names.near(written)) {
            const score = 1 - 1 / name.length;
            matches.push({ start: first.start, end: last.end, values: valuesByName.get(name) ?? [], score });
          }
        }
      });
      return matches;
    },
  };
};

const squeeze = (name: string): string => name.replace(/[\s\-–_·]/gu, '');
