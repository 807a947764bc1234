import type { EmotionFeatures } from './create-feature-reader.js';
import type { EmotionWeights } from './emotion-weights.js';

/** Each label's score, written into `scores`; offsets are added unscaled, all else times `scale`. */
export const scoreEmotions = (
  { labels, phrases, vector, offsets }: EmotionWeights,
  features: EmotionFeatures,
  scores: Float64Array,
  scale = 1,
): Float64Array => {
  scores.fill(0);
  addRows(scores, phrases, labels, features.phrases, features.amounts);
  for (let at = 0; at < features.vector.length; at += 1) {
    const amount = features.vector[at]!;
    for (let label = 0; label < labels; label += 1) scores[label]! += vector[at * labels + label]! * amount;
  }
  for (let label = 0; label < labels; label += 1) scores[label] = scores[label]! * scale + offsets[label]!;
  return scores;
};

const addRows = (scores: Float64Array, weights: Float32Array, labels: number, rows: Int32Array, amounts: Float32Array): void => {
  for (let at = 0; at < rows.length; at += 1) {
    const start = rows[at]! * labels;
    for (let label = 0; label < labels; label += 1) scores[label]! += weights[start + label]! * amounts[at]!;
  }
};
