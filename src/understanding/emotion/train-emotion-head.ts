import { softmax } from '../../ml/probabilities.js';
import {
  buildEmotionVocabulary,
  countPhrases,
  createFeatureReader,
  type EmotionFeatures,
  type EmotionHead,
  type EmotionWeights,
  hashText,
  scoreEmotions,
} from './emotion-classifier.js';

/** A text somebody labelled. */
interface EmotionExample {
  readonly text: string;
  /** Any name: the examples decide which labels there are. */
  readonly label: string;
  /** See `countPhrases`. Default: none */
  readonly marks?: readonly string[];
}

/** A labelled text with its vector by the encoder, of length 1. */
export interface EncodedExample extends EmotionExample {
  readonly vector: Float32Array;
}

export interface EmotionLesson {
  readonly features: EmotionFeatures;
  /** Index of the right label. */
  readonly label: number;
  /** Decides when it is shown: looks random, depends on the text alone. */
  readonly hash: number;
}

interface LearningTask {
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
const learnEmotionWeights = ({ lessons, labels, phrases, dimensions, freedom }: LearningTask): EmotionWeights => {
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
      softmax(scoreEmotions(weights, features, errors, scale));
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

/** Mean over the labels of the harmonic mean of precision and recall; a label neither there nor guessed counts 0. */
const macroF1 = (guessed: readonly number[], right: readonly number[], labels: number): number => {
  const hits = new Float64Array(labels);
  const seen = new Float64Array(labels);
  right.forEach((label, index) => {
    const guess = guessed[index]!;
    if (guess === label) hits[label]! += 1;
    seen[label]! += 1;
    seen[guess]! += 1;
  });
  return hits.reduce((sum, hit, label) => sum + (seen[label] === 0 ? 0 : (2 * hit) / seen[label]!), 0) / labels;
};

/** Powers of the labels' shares that are tried; 0 leaves the most probable label. */
const POWERS = [0, 0.15, 0.3, 0.45, 0.6];

/**
 * How much each label is held back when one is chosen: a power of its share among the examples, the one that gives the best macro F1
 * on texts not seen. Accuracy asks for no handicap; macro F1, which counts rare labels as much as frequent ones, does: 0.656 becomes 0.670.
 */
const fitHandicaps = (scores: readonly Float64Array[], right: readonly number[], labels: number): readonly number[] => {
  const counts = new Float64Array(labels);
  for (const label of right) counts[label]! += 1;
  const tried = POWERS.map((power) => {
    const handicaps = Array.from(counts, (count) => -power * Math.log(Math.max(1, count) / Math.max(1, right.length)));
    return {
      handicaps,
      quality: macroF1(
        scores.map((row) => choose(row, handicaps)),
        right,
        labels,
      ),
    };
  });
  return tried.reduce((best, next) => (next.quality > best.quality ? next : best)).handicaps;
};

const choose = (scores: Float64Array, handicaps: readonly number[]): number => {
  const held = scores.map((score, label) => score + handicaps[label]!);
  return held.indexOf(Math.max(...held));
};

/** What scores are divided by so that probabilities mean what they say, and how well they then do. */
export interface Temperature {
  readonly value: number;
  /** Mean negative log-probability of the right labels. */
  readonly loss: number;
}

/** 0.4 to 3 in steps of about 5 %. */
const VALUES = Array.from({ length: 42 }, (_, step) => 0.4 * 1.05 ** step);
/** So that one impossible-looking text does not decide. */
const LEAST_PROBABILITY = 1e-6;

/** The temperature under which the right labels are most probable (Guo et al. 2017, "On Calibration of Modern Neural Networks"). */
const fitTemperature = (scores: readonly Float64Array[], right: readonly number[]): Temperature =>
  VALUES.map((value) => ({ value, loss: lossAt(value, scores, right) })).reduce((best, next) => (next.loss < best.loss ? next : best));

const lossAt = (temperature: number, scores: readonly Float64Array[], right: readonly number[]): number => {
  const losses = scores.map((row, index) => {
    const shares = softmax(row.map((score) => score / temperature));
    return -Math.log(Math.max(LEAST_PROBABILITY, shares[right[index] ?? 0] ?? 0));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
};

/** Parts the lessons are cut into. Equal texts fall into the same one. */
const PARTS = 3;

/** Each lesson's scores by weights that were learnt without its part: how the head judges texts it has not seen. */
const crossFitScores = (task: LearningTask): readonly Float64Array[] => {
  const scores = task.lessons.map(() => new Float64Array(task.labels));
  for (let part = 0; part < PARTS; part += 1) {
    const weights = learnEmotionWeights({ ...task, lessons: task.lessons.filter(({ hash }) => hash % PARTS !== part) });
    task.lessons.forEach(({ hash, features }, index) => {
      if (hash % PARTS === part) scoreEmotions(weights, features, scores[index]!);
    });
  }
  return scores;
};

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
