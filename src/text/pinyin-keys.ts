import { readingsOf } from './sounds-of.js';

/** What may be typed for a Chinese word in pinyin: all letters (`nianfei`) or the first of each character (`nf`). None for a single character, which either would make too many of. */
export const pinyinKeys = (word: string): ReadonlySet<string> =>
  new Set(
    [...word].length < 2 ? [] : readingsOf(word).flatMap((reading) => [reading.join(''), reading.map((sound) => sound.charAt(0)).join('')]),
  );
