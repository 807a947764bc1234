import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
const toSimplified = Converter({ from: 't', to: 'cn' });

/** Writes traditional Chinese characters as simplified ones, each on its own; anything else stays. */
const simplifyChinese = (character: string): string => (HAN.test(character) ? toSimplified(character) : character);

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
const normaliseCluster = (cluster: string): string => {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  const normal = compute(cluster);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(cluster, normal);
  return normal;
};

/** Most of what is written: each of these characters on its own. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => compute(String.fromCharCode(code)));

/** A text as the indexes and encoders see it, with the way back to what was typed. */
export interface NormalisedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the UTF-16 index in the original it came from, never falling;
   * one more entry at the end: where the original's last visible character ends.
   */
  readonly offsets: readonly number[];
}

/** Combining marks, and the half-width kana voicing marks that compatibility forms turn into such. */
const COMBINING = /[\p{M}\uFF9E\uFF9F]/u;
/** Below this code point no character combines with the one before it. */
const FIRST_COMBINING = 0x300;

const isCombiningAt = (text: string, index: number): boolean => {
  if (text.charCodeAt(index) < FIRST_COMBINING) return false;
  return COMBINING.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
};

const widthAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

const clusterEnd = (text: string, start: number): number => {
  let end = start + widthAt(text, start);
  while (end < text.length && isCombiningAt(text, end)) end += widthAt(text, end);
  return end;
};

/**
 * Folds what people write differently but mean equally: compatibility forms (NFKC), case, traditional characters, typographic quotes;
 * drops what cannot be seen; makes each run of white space one space and trims the ends.
 *
 * @example normaliseText('  ＡＰＰＬＥ　開戶').text // 'apple 开户'
 */
export const normaliseText = (original: string): NormalisedText => {
  let text = '';
  let end = 0;
  let space = -1;
  const offsets: number[] = [];
  for (let start = 0, next = 0; start < original.length; start = next) {
    next = clusterEnd(original, start);
    const plain = next === start + 1 ? ASCII[original.charCodeAt(start)] : undefined;
    const normal = plain ?? normaliseCluster(original.slice(start, next));
    if (normal === '') continue;
    if (normal === ' ') {
      if (space < 0) space = start;
      continue;
    }
    if (space >= 0 && text !== '') {
      text += ' ';
      offsets.push(space);
    }
    space = -1;
    for (let unit = 0; unit < normal.length; unit += 1) offsets.push(start);
    text += normal;
    end = next;
  }
  offsets.push(end);
  return { text, offsets };
};

export interface Span {
  /** First UTF-16 unit. */
  readonly start: number;
  /** The UTF-16 unit after the last. */
  readonly end: number;
}

/**
 * Where in the original text a part of its normalised form was typed.
 * A character that became several (`㎏` → `kg`) is never cut: a part of it gives the whole.
 */
export const originalSpan = (normalised: NormalisedText, { start, end }: Span): Span => {
  const { offsets } = normalised;
  const from = offsets[start] ?? 0;
  const last = offsets[Math.max(start, end - 1)] ?? from;
  let after = end;
  while (after < offsets.length - 1 && offsets[after] === last) after += 1;
  return { start: from, end: offsets[after] ?? last };
};
