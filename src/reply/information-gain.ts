/** In bits, of weights that need not sum to one. */
export const entropy = (weights: readonly number[]): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((bits, weight) => (weight <= 0 ? bits : bits - (weight / total) * Math.log2(weight / total)), 0);
};

/**
 * How many bits the answer to a question is expected to tell about which candidate is meant. A candidate with several values
 * would be answered with each of them equally often; one with none fits every answer, so its own share tells nothing.
 */
export const informationGain = (candidates: readonly { readonly weight: number; readonly values: readonly string[] }[]): number => {
  const all = [...new Set(candidates.flatMap(({ values }) => values))];
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const left = all.reduce((bits, value) => {
    const weights = candidates.map(({ weight, values }) => {
      const possible = values.length === 0 ? all : values;
      return possible.includes(value) ? weight / possible.length : 0;
    });
    return bits + (weights.reduce((sum, weight) => sum + weight, 0) / total) * entropy(weights);
  }, 0);
  return all.length === 0 ? 0 : entropy(candidates.map(({ weight }) => weight)) - left;
};
