import { countPhrases } from './count-phrases.js';
import { createFeatureReader } from './create-feature-reader.js';
import type { EmotionHead } from './emotion-head.js';
import { scoreEmotions } from './score-emotions.js';
import { toProbabilities } from './to-probabilities.js';

export interface EmotionGuess {
  /** The choice that serves rare labels as well as frequent ones (macro F1); now and then not the most probable. */
  readonly label: string;
  /** Of `label`, calibrated, 0..1. */
  readonly probability: number;
  /** Of every label; they sum to 1. */
  readonly probabilities: ReadonlyMap<string, number>;
}

/** `marks`: as in the examples, see `countPhrases`. */
export type ClassifyEmotion = (text: string, vector: Float32Array, marks?: readonly string[]) => EmotionGuess;

/**
 * Makes a head ready to classify.
 * @throws Error from the classifier when a vector is not of the encoder the head was trained with
 */
export const createEmotionClassifier = ({
  labels,
  dimensions,
  vocabulary,
  weights,
  temperature,
  handicaps,
}: EmotionHead): ClassifyEmotion => {
  const featuresOf = createFeatureReader(vocabulary);
  return (text, vector, marks) => {
    if (vector.length !== dimensions)
      throw new Error(`the emotion head takes vectors of ${String(dimensions)} numbers, not ${String(vector.length)}`);
    const features = featuresOf(countPhrases(text, marks), vector);
    const scores = scoreEmotions(weights, features, new Float64Array(labels.length));
    const shares = toProbabilities(scores.map((score) => score / temperature));
    const chosen = indexOfHighest(shares.map((share, index) => Math.log(share) + (handicaps[index] ?? 0)));
    const probabilities = new Map(labels.map((label, index) => [label, shares[index] ?? 0]));
    return { label: labels[chosen] ?? '', probability: shares[chosen] ?? 0, probabilities };
  };
};

const indexOfHighest = (numbers: Float64Array): number =>
  numbers.reduce((best, number, index) => (number > numbers[best]! ? index : best), 0);
