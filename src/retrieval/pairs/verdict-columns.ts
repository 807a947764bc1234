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
