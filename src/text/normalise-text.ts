import { normaliseCluster } from './normalise-cluster.js';

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
    const normal = normaliseCluster(original.slice(start, next));
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
    offsets.push(...Array.from({ length: normal.length }, () => start));
    text += normal;
    end = next;
  }
  offsets.push(end);
  return { text, offsets };
};
