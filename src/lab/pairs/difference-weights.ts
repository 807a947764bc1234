import { createRandom, sigmoid } from '../../ml/probabilities.js';
import type { Difference } from './compare-pair.js';

/** What each difference says for "the same", in log-odds; learnt from pairs beside the signals, so that it tells what those do not. */
export interface DifferenceWeights {
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
export interface DifferenceLesson {
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
