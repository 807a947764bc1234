/** How often an answer should be right. */
export const WANTED_PRECISION = 0.9;
/** An answer more likely wrong than right is never given, however high the precision on the whole. */
const LEAST = 0.5;
/** When even the surest answers are not right often enough, only these are given. */
const MOST = 0.95;
/** For the usual precision, until it is measured: with it the assistant set with 5 phrasings, the hardest, is right for 0.91 of what it answers (0.88 with 0.55). */
export const USUAL_THRESHOLD = 0.65;
/** With how many questions the usual threshold is outweighed. */
const PRIOR = 20;

/**
 * The lowest probability from which on answers are right as often as wanted, by the calibrated probabilities of questions the knowledge was
 * asked as a test. While these are few it stays near the usual one; `factor`: of `expectationFactor`.
 */
export const answerThreshold = (
  probabilities: readonly number[],
  { wantedPrecision, factor }: { readonly wantedPrecision: number; readonly factor: number },
): number => {
  const surest = probabilities.toSorted((one, other) => other - one);
  let sum = 0;
  let threshold = MOST;
  surest.forEach((probability, at) => {
    sum += probability;
    if (sum / (at + 1) >= wantedPrecision) threshold = probability;
  });
  const measured = Math.min(MOST, Math.max(LEAST, threshold));
  const share = probabilities.length / (probabilities.length + PRIOR * factor);
  return share * measured + (1 - share) * usualThreshold(wantedPrecision);
};

/** From the usual threshold for the usual precision up to the highest for never being wrong. */
const usualThreshold = (wantedPrecision: number): number =>
  USUAL_THRESHOLD + (MOST - USUAL_THRESHOLD) * Math.max(0, (wantedPrecision - WANTED_PRECISION) / (1 - WANTED_PRECISION));
