import { distance } from 'fastest-levenshtein';
import { isSwap } from '../spelling/near-words.js';

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

const NONE: ReadonlySet<string> = new Set();
const WORD = /[\p{Script=Latin}\p{N}']+|\p{Script=Han}/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Symmetric deletion (SymSpell, W. Garbe 2012): names are stored under themselves and every form with one character
 * deleted; a text within one edit shares one of these forms. Candidates are then checked by Levenshtein distance.
 */
export const createFuzzyNames = <T>(): FuzzyNames<T> => {
  const namesByForm = new Map<string, Set<string>>();
  const valuesByName = new Map<string, T[]>();

  const isIndexed = (name: string): boolean =>
    name.length >= (HAN.test(name) ? SHORTEST_CHINESE : SHORTEST_LATIN) && name.length <= LONGEST;

  const near = (written: string): readonly string[] => {
    const names = new Set<string>();
    const look = (form: string): void => {
      for (const name of namesByForm.get(form) ?? NONE) names.add(name);
    };
    look(written);
    for (let at = 0; at < written.length; at += 1) look(written.slice(0, at) + written.slice(at + 1));
    return [...names].filter((name) => distance(name, written) === 1 || isSwap(name, written));
  };

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
      for (const form of forms(name)) {
        const names = namesByForm.get(form) ?? new Set();
        namesByForm.set(form, names.add(name));
      }
    },

    remove(phrase, value) {
      const name = squeeze(phrase);
      const values = valuesByName.get(name)?.filter((other) => other !== value);
      if (values === undefined) return;
      valuesByName.set(name, values);
      if (values.length > 0) return;
      valuesByName.delete(name);
      for (const form of forms(name)) {
        const names = namesByForm.get(form);
        names?.delete(name);
        if (names?.size === 0) namesByForm.delete(form);
      }
    },

    findAll(text, isFree) {
      const words = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
      const matches: FuzzyMatch<T>[] = [];
      words.forEach((first, from) => {
        for (const last of words.slice(from, from + (HAN.test(text.charAt(first.start)) ? 12 : MOST_WORDS))) {
          const written = squeeze(text.slice(first.start, last.end));
          if (written.length > LONGEST || !isFree(first.start, last.end)) break;
          if (written.length < SHORTEST_CHINESE - 1) continue;
          for (const name of near(written)) {
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

const forms = (name: string): readonly string[] => [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];
