/**
 * The area under the ROC curve: how often one of the positives scores higher than one of the negatives, a tie counting half (the
 * Mann-Whitney statistic by mean ranks; n log n). 1: all are told apart, 0.5: none. `null` when there are no positives or no negatives.
 */
export const auroc = (positives: readonly number[], negatives: readonly number[]): number | null => {
  if (positives.length === 0 || negatives.length === 0) return null;
  const scores = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < scores.length;) {
    const score = scores[start]?.score;
    let end = start;
    let ties = 0;
    for (; end < scores.length && scores[end]?.score === score; end += 1) if (scores[end]?.isPositive === true) ties += 1;
    // Ranks count from 1; those who tie share the mean of theirs.
    rankSum += (ties * (start + 1 + end)) / 2;
    start = end;
  }
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
};
