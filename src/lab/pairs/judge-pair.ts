import { createRandom, sigmoid } from '../../ml/probabilities.js';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  applyScaling,
  type ComparedPair,
  comparePair,
  type Difference,
  type PairComparison,
  type Scaling,
  type TextVector,
} from './compare-pair.js';
import type { PairTrainingOptions, TaughtPair } from './train-pair-ranker.js';

/** What each difference says for "the same", in log-odds; learnt from pairs beside the signals, so that it tells what those do not. */
interface DifferenceWeights {
  readonly offset: number;
  /** By the difference's name; one not in it says nothing. */
  readonly differences: ReadonlyMap<string, number>;
  /** One a scaled signal. */
  readonly signals: Float64Array;
}

/** The log-odds that two questions ask for the same, by what they differ in. `signals`: scaled */
export const weighDifferences = (weights: DifferenceWeights, differences: readonly Difference[], signals: Float64Array): number =>
  differences.reduce((sum, { name, amount }) => sum + amount * (weights.differences.get(name) ?? 0), weights.offset) +
  signals.reduce((sum, signal, at) => sum + signal * weights.signals[at]!, 0);

/** A pair of which it is known whether both ask for the same. */
interface DifferenceLesson {
  readonly differences: readonly Difference[];
  /** Scaled. */
  readonly signals: Float64Array;
  readonly same: boolean;
}

/** A difference seen once cannot be told from chance; without those the accuracy is the same and two in three weights are saved. */
const LEAST_PAIRS = 2;

const ROUNDS = 8;

/** Falls to 0 over the training. */
const LEARNING_RATE = 0.5;

const OFFSET_RATE = 0.1;

/** A difference starts with less say than a signal, which nearly every pair teaches: signals learn this much faster. */
const SIGNAL_SHARE = 0.09;

/** Divided by the number of lessons: 2 to 8 are within 0.5 points, less learns lessons by heart. */
const DECAY = 5;

const SEED = 1;

/** Logistic regression by stochastic gradient descent with weight decay; the same lessons in the same order give the same weights. */
export const learnDifferenceWeights = (lessons: readonly DifferenceLesson[]): DifferenceWeights => {
  const names = frequentNames(lessons);
  const sparse = lessons.map(({ differences }) =>
    differences.flatMap(({ name, amount }) => {
      const index = names.get(name);
      return index === undefined ? [] : [{ index, amount }];
    }),
  );
  const weights = new Float64Array(names.size);
  const signalWeights = new Float64Array(lessons[0]?.signals.length ?? 0);
  const random = createRandom(SEED);
  const steps = ROUNDS * lessons.length;
  // The weights are `scale` times what is stored, so that decay costs one multiplication and not one a weight.
  let scale = 1;
  let offset = 0;
  for (let step = 0; step < steps; step += 1) {
    const at = Math.floor(random() * lessons.length);
    const { signals, same } = lessons[at]!;
    const shown = sparse[at]!;
    let score = offset;
    for (const { index, amount } of shown) score += scale * amount * weights[index]!;
    for (let signal = 0; signal < signals.length; signal += 1) score += signals[signal]! * signalWeights[signal]!;
    const rate = LEARNING_RATE * (1 - step / steps);
    const error = rate * ((same ? 1 : 0) - sigmoid(score));
    const kept = 1 - Math.min(0.5, (rate * DECAY) / lessons.length);
    scale *= kept;
    for (const { index, amount } of shown) weights[index] = weights[index]! + (error * amount) / scale;
    for (let signal = 0; signal < signals.length; signal += 1)
      signalWeights[signal] = signalWeights[signal]! * kept + error * SIGNAL_SHARE * signals[signal]!;
    offset += error * OFFSET_RATE;
  }
  return { offset, differences: new Map([...names].map(([name, index]) => [name, weights[index]! * scale])), signals: signalWeights };
};

/** An index for each name that enough lessons hold. */
const frequentNames = (lessons: readonly DifferenceLesson[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { differences } of lessons) for (const { name } of differences) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= LEAST_PAIRS).map(([name], index) => [name, index]));
};

/** Taught pairs that others are compared with. */
export interface Landmarks {
  readonly count: number;
  /** Along the principal axes: for each landmark its one question, then its other. */
  readonly vectors: Float32Array;
  /** Their scaled signals, one landmark after the other. */
  readonly signals: Float32Array;
}

/** How quickly nearness falls with the squared distance of the vectors: 0.5 to 1.5 are within 0.2 points. */
const VECTOR_RATE = 1;
/** The same for the mean squared distance of the scaled signals: 0.1 to 0.4 are within 0.1 points, without signals 0.4 are lost. */
const SIGNAL_RATE = 0.2;

/**
 * How near a pair is to each landmark, 0..1: the product of two Gaussians on the questions' vectors, question to question, both ways round, and
 * one on the signals (a product kernel on pairs). Changing the order of the questions changes no bit.
 * @param signals the pair's signals, scaled
 */
export const nearnessToLandmarks = (
  { count, vectors, signals: marks }: Landmarks,
  pair: ComparedPair,
  signals: Float64Array,
): Float64Array => {
  const { one, other } = pair;
  const dimensions = one.length;
  const width = signals.length;
  const near = new Float64Array(count);
  for (let landmark = 0; landmark < count; landmark += 1) {
    const first = 2 * landmark * dimensions;
    const second = first + dimensions;
    let straight = 0;
    let crossed = 0;
    for (let at = 0; at < dimensions; at += 1) {
      const left = one[at]!;
      const right = other[at]!;
      const a = vectors[first + at]!;
      const b = vectors[second + at]!;
      straight += (left - a) * (left - a) + (right - b) * (right - b);
      crossed += (left - b) * (left - b) + (right - a) * (right - a);
    }
    let apart = 0;
    for (let at = 0; at < width; at += 1) apart += (signals[at]! - marks[landmark * width + at]!) ** 2;
    const alike = Math.exp((-SIGNAL_RATE * apart) / width);
    near[landmark] = (alike * (Math.exp(-VECTOR_RATE * straight) + Math.exp(-VECTOR_RATE * crossed))) / 2;
  }
  return near;
};

/** The first of the signals, all of which grow with likeness: cosine, shares of words, characters and neighbours. */
const ALIKE = 4;

/**
 * What the last judgement looks at: the constant 1, the closeness (mean of the signals that grow with likeness), the landmarks' word, what the differences say, each signal.
 * @param signals scaled
 * @param landmarkWord scaled to a standard deviation of 1
 * @param differences see `weighDifferences`
 */
export const verdictColumns = (signals: Float64Array, landmarkWord: number, differences: number): Float64Array => {
  const closeness = signals.subarray(0, ALIKE).reduce((sum, signal) => sum + signal, 0) / ALIKE;
  return Float64Array.of(1, closeness, landmarkWord, differences, ...signals);
};

/** Judges whether two questions ask for the same, as taught. Plain data: it passes between threads and through `structuredClone`. */
export interface PairRanker {
  readonly comparison: PairComparison;
  readonly scaling: Scaling;
  readonly landmarks: Landmarks;
  /** What nearness to each landmark says for "the same". */
  readonly landmarkWeights: Float64Array;
  /** Scale of the landmarks' sum. */
  readonly landmarkDeviation: number;
  readonly differenceWeights: DifferenceWeights;
  /** Of the columns of `verdictColumns`. */
  readonly verdictWeights: Float64Array;
}

/** `trainPairRanker` without holding up the event loop; it gets a copy of the pairs. Aborting ends it with the signal's reason. */
export const trainPairsInWorker = async (
  pairs: readonly TaughtPair[],
  options: PairTrainingOptions,
  signal?: AbortSignal,
): Promise<PairRanker | null> => {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./pairs-worker.js', import.meta.url), { workerData: { pairs, options } });
  try {
    const [ranker] = (await once(worker, 'message', signal === undefined ? {} : { signal })) as [PairRanker | null];
    return ranker;
  } finally {
    await worker.terminate();
  }
};

/** The probability that both questions ask for the same, 0..1; exactly the same whichever comes first. Takes about half a millisecond. */
export const judgePair = (ranker: PairRanker, one: TextVector, other: TextVector): number => {
  const { comparison, scaling, landmarks, landmarkWeights, landmarkDeviation, differenceWeights, verdictWeights } = ranker;
  const pair = comparePair(comparison, one, other);
  const signals = applyScaling(scaling, pair.signals);
  const near = nearnessToLandmarks(landmarks, pair, signals);
  const word = near.reduce((sum, value, at) => sum + value * landmarkWeights[at]!, 0);
  const said = weighDifferences(differenceWeights, pair.differences, signals);
  const score = verdictColumns(signals, word / landmarkDeviation, said).reduce((sum, value, at) => sum + value * verdictWeights[at]!, 0);
  return sigmoid(score);
};
