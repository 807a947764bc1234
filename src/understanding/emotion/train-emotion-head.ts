import { buildEmotionVocabulary } from './build-emotion-vocabulary.js';
import { countPhrases } from './count-phrases.js';
import { createFeatureReader } from './create-feature-reader.js';
import { crossFitScores } from './cross-fit-scores.js';
import type { EmotionHead } from './emotion-head.js';
import type { EncodedExample } from './encoded-example.js';
import { fitHandicaps } from './fit-handicaps.js';
import { fitTemperature } from './fit-temperature.js';
import { hashText } from './hash-text.js';
import { learnEmotionWeights } from './learn-emotion-weights.js';

/** Tried, and the one under which unseen texts' labels are most probable is used: few examples want less, many more. */
const FREEDOMS = [1, 3, 10];

/**
 * Learns to tell labels apart: multinomial logistic regression over phrases and the encoder's vector. Freedom, temperature and handicaps
 * are learnt from the examples themselves by cross-fitting. 10,592 examples take about 10 s, 250 less than half a second. Synchronous and
 * pure, fit for a worker thread; the same examples in any order give the same head.
 * @param freedom used as it is, without cross-fitting: probabilities are those of the regression, no label is held back. Default: learnt
 * @throws Error without examples
 */
export const trainEmotionHead = (examples: readonly EncodedExample[], freedom: number | null = null): EmotionHead => {
  const dimensions = examples[0]?.vector.length;
  if (dimensions === undefined) throw new Error('an emotion head needs examples');
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const counted = examples.map(({ text, marks }) => countPhrases(text, marks));
  const vocabulary = buildEmotionVocabulary(counted);
  const featuresOf = createFeatureReader(vocabulary);
  const lessons = examples.map(({ text, vector, label }, index) => ({
    features: featuresOf(counted[index] ?? new Map<number, number>(), vector),
    label: labels.indexOf(label),
    hash: hashText(text),
  }));
  const right = lessons.map(({ label }) => label);
  const task = { lessons, labels: labels.length, phrases: vocabulary.phrases.length, dimensions };

  if (freedom !== null) {
    const weights = learnEmotionWeights({ ...task, freedom });
    return { labels, dimensions, vocabulary, weights, temperature: 1, handicaps: labels.map(() => 0) };
  }
  const tried = FREEDOMS.map((freedom) => {
    const scores = crossFitScores({ ...task, freedom });
    return { freedom, scores, temperature: fitTemperature(scores, right) };
  });
  const best = tried.reduce((one, other) => (other.temperature.loss < one.temperature.loss ? other : one));
  const calibrated = best.scores.map((row) => row.map((score) => score / best.temperature.value));

  return {
    labels,
    dimensions,
    vocabulary,
    weights: learnEmotionWeights({ ...task, freedom: best.freedom }),
    temperature: best.temperature.value,
    handicaps: fitHandicaps(calibrated, right, labels.length),
  };
};
