import type { EmotionFeatures } from './create-feature-reader.js';
import type { EmotionWeights } from './emotion-weights.js';
import { scoreEmotions } from './score-emotions.js';
import { toProbabilities } from './to-probabilities.js';

export interface EmotionLesson {
  readonly features: EmotionFeatures;
  /** Index of the right label. */
  readonly label: number;
  /** Decides when it is shown: looks random, depends on the text alone. */
  readonly hash: number;
}

export interface LearningTask {
  readonly lessons: readonly EmotionLesson[];
  readonly labels: number;
  readonly phrases: number;
  readonly dimensions: number;
  /** How far weights may go: 1 / (`freedom` × lessons) is the weight decay. As C in other libraries. */
  readonly freedom: number;
}

/** Lessons shown in all; the macro F1 is as good at 15 rounds of 9,500 as at 10. */
const SHOWN = 100_000;
const LEAST_ROUNDS = 6;
/** 60 change nothing on 550 examples. */
const MOST_ROUNDS = 20;
/** Falls to 0 over the training; 2 and 4 differ by less than 0.002. */
const LEARNING_RATE = 2;
const OFFSET_RATE = 0.1;

/** Multinomial logistic regression by stochastic gradient descent with weight decay. The same lessons give the same weights, in whatever order. */
export const learnEmotionWeights = ({ lessons, labels, phrases, dimensions, freedom }: LearningTask): EmotionWeights => {
  const weights: EmotionWeights = {
    labels,
    phrases: new Float32Array(phrases * labels),
    vector: new Float32Array(dimensions * labels),
    offsets: new Float32Array(labels),
  };
  const count = lessons.length;
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(SHOWN / Math.max(1, count))));
  const decay = 1 / (freedom * count);
  const errors = new Float64Array(labels);
  // The weights are `scale` times what is stored, so that decay costs one multiplication and not one a weight.
  let scale = 1;
  for (let round = 0, step = 0; round < rounds; round += 1) {
    for (const { features, label } of orderFor(round, lessons)) {
      const rate = LEARNING_RATE * (1 - step / (rounds * count));
      toProbabilities(scoreEmotions(weights, features, errors, scale));
      scale *= 1 - rate * decay;
      for (let at = 0; at < labels; at += 1) errors[at] = (at === label ? rate : 0) - rate * errors[at]!;
      correct(weights, features, errors, scale);
      step += 1;
    }
  }
  for (const part of [weights.phrases, weights.vector]) for (let at = 0; at < part.length; at += 1) part[at]! *= scale;
  return weights;
};

const correct = (
  { labels, phrases, vector, offsets }: EmotionWeights,
  features: EmotionFeatures,
  errors: Float64Array,
  scale: number,
): void => {
  for (let at = 0; at < features.phrases.length; at += 1) {
    const start = features.phrases[at]! * labels;
    const amount = features.amounts[at]! / scale;
    for (let label = 0; label < labels; label += 1) phrases[start + label]! += errors[label]! * amount;
  }
  for (let at = 0; at < features.vector.length; at += 1) {
    const amount = features.vector[at]! / scale;
    for (let label = 0; label < labels; label += 1) vector[at * labels + label]! += errors[label]! * amount;
  }
  for (let label = 0; label < labels; label += 1) offsets[label]! += errors[label]! * OFFSET_RATE;
};

/** Another order each round. Scrambling is the finaliser of MurmurHash3 (Appleby). */
const orderFor = (round: number, lessons: readonly EmotionLesson[]): readonly EmotionLesson[] =>
  lessons
    .map((lesson) => ({ lesson, key: scramble(lesson.hash + Math.imul(round, 0x9e3779b9)) }))
    .sort((one, other) => one.key - other.key || one.lesson.hash - other.lesson.hash || one.lesson.label - other.lesson.label)
    .map(({ lesson }) => lesson);

const scramble = (number: number): number => {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};
