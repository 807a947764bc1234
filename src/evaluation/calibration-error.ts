/** One prediction: how sure it was, 0..1, and whether it was right. */
export interface Prediction {
  readonly probability: number;
  readonly isRight: boolean;
}

/** As in Guo et al., "On calibration of modern neural networks", ICML 2017. */
const BINS = 15;

/**
 * Expected calibration error over bins of equal width: how far the mean probability of a bin is from the share of it that is right, weighted
 * by the predictions in the bin. 0..1, 0 is perfect; `null` without predictions.
 */
export const calibrationError = (predictions: readonly Prediction[], bins = BINS): number | null => {
  if (predictions.length === 0) return null;
  const surplus = Array.from({ length: bins }, () => 0);
  for (const { probability, isRight } of predictions) {
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    surplus[bin] = (surplus[bin] ?? 0) + probability - (isRight ? 1 : 0);
  }
  return surplus.reduce((sum, difference) => sum + Math.abs(difference), 0) / predictions.length;
};
