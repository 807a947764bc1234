import type { EmotionVocabulary } from './build-emotion-vocabulary.js';
import type { EmotionWeights } from './emotion-weights.js';

/** A trained classifier of texts; plain data that can be sent between threads and kept in a file. */
export interface EmotionHead {
  /** In alphabetical order. */
  readonly labels: readonly string[];
  /** Of the vectors; 0: it was trained on nothing. */
  readonly dimensions: number;
  readonly vocabulary: EmotionVocabulary;
  readonly weights: EmotionWeights;
  /** Scores are divided by it before they become probabilities; above 1 the head was too sure of itself. */
  readonly temperature: number;
  /** Added to a label's log-probability when the label is chosen, not when its probability is given: frequent labels are held back. */
  readonly handicaps: readonly number[];
}
