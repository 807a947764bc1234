import type { ComparedPair } from './compared-pair.js';
import type { Landmarks } from './landmarks.js';

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
