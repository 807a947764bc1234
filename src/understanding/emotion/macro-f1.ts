/** Mean over the labels of the harmonic mean of precision and recall; a label neither there nor guessed counts 0. */
export const macroF1 = (guessed: readonly number[], right: readonly number[], labels: number): number => {
  const hits = new Float64Array(labels);
  const seen = new Float64Array(labels);
  right.forEach((label, index) => {
    const guess = guessed[index]!;
    if (guess === label) hits[label]! += 1;
    seen[label]! += 1;
    seen[guess]! += 1;
  });
  return hits.reduce((sum, hit, label) => sum + (seen[label] === 0 ? 0 : (2 * hit) / seen[label]!), 0) / labels;
};
