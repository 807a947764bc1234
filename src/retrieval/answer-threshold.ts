/** How often an answer should be right. */
export const WANTED_PRECISION = 0.9;
/** An answer more likely wrong than right is never given, however high the precision on the whole. */
const LEAST = 0.5;
/** When even the surest answers are not right often enough, only these are given. */
const MOST = 0.95;
/** Until it is measured: the bank, the broad and the assistant set with 5 and 10 phrasings need 0.5 to 0.6. */
export const USUAL_THRESHOLD = 0.55;

/**
 * The lowest probability from which on answers are right as often as wanted, by the calibrated probabilities of questions the knowledge was
 * asked as a test.
 */
export const answerThreshold = (probabilities: readonly number[], wantedPrecision: number): number => {
  const surest = probabilities.toSorted((one, other) => other - one);
  let sum = 0;
  let threshold = MOST;
  surest.forEach((probability, at) => {
    sum += probability;
    if (sum / (at + 1) >= wantedPrecision) threshold = probability;
  });
  return Math.min(MOST, Math.max(LEAST, threshold));
};
