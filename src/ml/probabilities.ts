/** The probability that has these log-odds. */
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** A probability of which the log-odds are so much higher; 0 and 1 stay. */
export const shiftLogOdds = (probability: number, shift: number): number => {
  if (shift === 0) return probability;
  const odds = probability * Math.exp(shift);
  return odds / (odds + 1 - probability);
};

/** Scores become shares of their exponentials, in place: they sum to 1. Scores may be as large as they like; -Infinity gets nothing. */
export const softmax = (scores: Float64Array): Float64Array => {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) total += scores[at] = Math.exp(scores[at]! - highest);
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= total;
  return scores;
};

/** Numbers 0 ≤ x < 1 that look random and are always the same for a seed (linear congruential, Numerical Recipes). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
