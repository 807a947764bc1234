import type { RankingSignals } from './ranking-signals.js';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Probability that the best candidate is the right one, given that some FAQ is. */
const isBest = ({ logOdds, lead, vote, logShare, words }: RankingSignals): number =>
  logistic(0 + 0.5 * logOdds + 0 * lead + 0 * vote + 0 * logShare + 0 * words);

/** Probability that some FAQ is asked for. */
const isInScope = ({ nearness, allVotes, vote, logShare }: RankingSignals): number => logistic(3 + 1 * nearness + 0 * allVotes + 0 * vote + 0 * logShare);

/** Calibrated probability that the best candidate is what was asked. */
export const calibrate = (signals: RankingSignals): { readonly best: number; readonly inScope: number } => {
  const inScope = isInScope(signals);
  return { best: inScope * isBest(signals), inScope };
};
