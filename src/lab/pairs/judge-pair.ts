import { sigmoid } from '../../ml/probabilities.js';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type ComparedPair, comparePair, type PairComparison, type TextVector } from './compare-pair.js';
import { type DifferenceWeights, weighDifferences } from './difference-weights.js';
import { applyScaling, type Scaling } from './principal-axes.js';
import type { PairTrainingOptions, TaughtPair } from './train-pair-ranker.js';

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
