/** A stretch of a text. */
export interface Stretch {
  readonly words: string;
  /** Whether the other text lacks it here. */
  readonly isOwn: boolean;
}

/** Texts longer than this are not compared word for word: the time grows with the product of both lengths. */
const MOST_WORDS = 1_500;

/** Tells which words of a text another one lacks, by the longest sequence of words that both have. */
export const compareWords = (text: string, other: string, language: string): readonly Stretch[] => {
  const [own, its] = [wordsOf(text, language), wordsOf(other, language)];
  if (text === other) return [{ words: text, isOwn: false }];
  if (own.length > MOST_WORDS || its.length > MOST_WORDS) return [{ words: text, isOwn: true }];
  const lengths = commonLengths(own, its);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [index, word] of own.entries()) {
    // Passed over as long as nothing of what both have gets lost by that.
    while (at < its.length && its[at] !== word && lengthAt(lengths, index, at + 1) === lengthAt(lengths, index, at)) at += 1;
    const isCommon = at < its.length && its[at] === word;
    if (isCommon) at += 1;
    const last = stretches.at(-1);
    if (last?.isOwn === !isCommon) stretches[stretches.length - 1] = { words: last.words + word, isOwn: !isCommon };
    else stretches.push({ words: word, isOwn: !isCommon });
  }
  return stretches;
};

const wordsOf = (text: string, language: string): readonly string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment }) => segment);

/** Of both texts from each pair of places on: how many words they have in common, in order. */
const commonLengths = (own: readonly string[], its: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: own.length + 1 }, () => new Uint16Array(its.length + 1));
  for (let index = own.length - 1; index >= 0; index -= 1) {
    for (let at = its.length - 1; at >= 0; at -= 1) {
      const length =
        own[index] === its[at]
          ? lengthAt(rows, index + 1, at + 1) + 1
          : Math.max(lengthAt(rows, index + 1, at), lengthAt(rows, index, at + 1));
      rows[index]?.fill(length, at, at + 1);
    }
  }
  return rows;
};

const lengthAt = (rows: readonly Uint16Array[], index: number, at: number): number => rows[index]?.[at] ?? 0;
