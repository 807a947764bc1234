/** A share below e to this counts as this: how unlikely exactly is noise. */
const LEAST_LOG_SHARE = -8;

/**
 * How the head divides its belief among the candidates, as logarithms of shares, in the order of `faqIds`. FAQs the head has not been trained
 * on yet get the share of the neighbours' vote, so that a new phrasing counts at once; without a head all do.
 */
export const logHeadShares = (
  faqIds: readonly string[],
  votes: ReadonlyMap<string, number>,
  score: ((faqId: string) => number | null) | null,
): readonly number[] => {
  const scores = faqIds.map((faqId) => score?.(faqId) ?? null);
  const highest = Math.max(...scores.map((one) => one ?? -Infinity));
  const odds = scores.map((one) => (one === null ? 0 : Math.exp(one - highest)));
  const vote = (faqId: string): number => Math.max(0, votes.get(faqId) ?? 0);
  const allVotes = sum(faqIds.map(vote));
  const voteShare = (faqId: string): number => vote(faqId) / Math.max(allVotes, Number.MIN_VALUE);
  const known = 1 - sum(faqIds.filter((_, at) => scores[at] === null).map(voteShare));
  return faqIds.map((faqId, at) => {
    const share = scores[at] === null ? voteShare(faqId) : (known * odds[at]!) / sum(odds);
    return Math.max(LEAST_LOG_SHARE, Math.log(share));
  });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
