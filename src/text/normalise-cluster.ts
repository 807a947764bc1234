import { simplifyChinese } from './simplify-chinese.js';

/** Typographic signs that mean the same as one key of the keyboard; people and their phones mix them freely. */
const KEYBOARD_SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‛′`´ʼ'].map((sign): [string, string] => [sign, "'"]),
  ...[...'“”„‟″'].map((sign): [string, string] => [sign, '"']),
  ...[...'‐‑‒–—―−'].map((sign): [string, string] => [sign, '-']),
]);

/** Control characters, zero-width and bidi marks, variation selectors, halves of surrogate pairs: nothing a reader sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const WHITE_SPACE = /\s+/gu;

const compute = (cluster: string): string => {
  const sign = KEYBOARD_SIGNS.get(cluster);
  if (sign !== undefined) return sign;
  // White space first: line ends and tabs are control characters too, yet separate words.
  const visible = cluster.replace(WHITE_SPACE, ' ').replace(INVISIBLE, '');
  const folded = visible.normalize('NFKC').toLowerCase().normalize('NFKC');
  return simplifyChinese(folded).replace(WHITE_SPACE, ' ').replace(INVISIBLE, '');
};

/** Enough for every character in daily use; beyond it the cache starts anew, so hostile input cannot grow it. */
const MAX_CACHED = 20_000;
const cache = new Map<string, string>();

/** One character with its combining marks: compatibility form, lower case, simplified; `''` when invisible, `' '` when white space. */
export const normaliseCluster = (cluster: string): string => {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  const normal = compute(cluster);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(cluster, normal);
  return normal;
};
