import type { EmotionVocabulary } from './build-emotion-vocabulary.js';

/** What a head sees of a text: a few of many phrases, and all of the vector. */
export interface EmotionFeatures {
  /** Indexes of the phrases in the vocabulary. */
  readonly phrases: Int32Array;
  /** The weight of each: (1 + ln count) × rarity, together of length 1 (tf-idf, sublinear). */
  readonly amounts: Float32Array;
  /** Of length `VECTOR_LENGTH`. */
  readonly vector: Float32Array;
}

/** Beside phrases of length 1: the vector's say. 0.4 to 1 differ by less than 0.01 in macro F1. */
const VECTOR_LENGTH = 0.6;
/** What a text has in it, from its counted phrases and its vector of length 1. */
export type ReadFeatures = (counts: ReadonlyMap<number, number>, vector: Float32Array) => EmotionFeatures;

/** Reads texts by a vocabulary; phrases it does not have are passed over. */
export const createFeatureReader = ({ phrases, rarity }: EmotionVocabulary): ReadFeatures => {
  const indexes = new Map(Array.from(phrases, (phrase, index) => [phrase, index]));
  return (counts, vector) => {
    const known: (readonly [index: number, amount: number])[] = [];
    for (const [phrase, count] of counts) {
      const index = indexes.get(phrase);
      if (index !== undefined) known.push([index, (1 + Math.log(count)) * (rarity[index] ?? 0)]);
    }
    const length = Math.sqrt(known.reduce((sum, [, amount]) => sum + amount ** 2, 0)) || 1;
    return {
      phrases: Int32Array.from(known, ([index]) => index),
      amounts: Float32Array.from(known, ([, amount]) => amount / length),
      vector: vector.map((number) => number * VECTOR_LENGTH),
    };
  };
};
