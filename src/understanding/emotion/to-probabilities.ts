/** Softmax, in place: scores become shares that sum to 1. */
export const toProbabilities = (scores: Float64Array): Float64Array => {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] = Math.exp(scores[at]! - highest);
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum;
  return scores;
};
