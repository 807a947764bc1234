import type { Neighbour } from './neighbour.js';
import type { RankedFaq } from './ranked-faq.js';
import type { SimilarityProfile } from './similarity-profile.js';

/** What tells how sure the best candidate is. */
export interface RankingSignals {
  /** Logarithm of the odds of the best against all others, by their scores. */
  readonly logOdds: number;
  /** Score of the best less that of the second. */
  readonly lead: number;
  readonly vote: number;
  readonly logShare: number;
  readonly words: number;
  /** All votes together: well below 1 where no phrasing is near. */
  readonly allVotes: number;
  /** How near the three nearest phrasings are, in standard deviations of what is usual in this knowledge. */
  readonly nearness: number;
}

/** Turns scores into odds; fixed before the calibration was fitted. */
export const SHARPNESS = 5;
/** Odds beyond e to this are not told apart. */
const MOST_LOG_ODDS = 14;
const NEAREST = 3;

/** Of candidates in their order, at least one. */
export const rankingSignals = (
  ranked: readonly [RankedFaq, ...RankedFaq[]],
  neighbours: readonly Neighbour[],
  profile: SimilarityProfile,
): RankingSignals => {
  const [best, second] = ranked;
  const others = ranked.slice(1).reduce((sum, { score }) => sum + Math.exp(SHARPNESS * (score - best.score)), 0);
  const near = neighbours.slice(0, NEAREST);
  const similarity = near.reduce((sum, neighbour) => sum + neighbour.similarity, 0) / Math.max(1, near.length);
  return {
    logOdds: Math.min(MOST_LOG_ODDS, -Math.log(others)),
    lead: second === undefined ? 1 : best.score - second.score,
    vote: best.vote,
    logShare: best.logShare,
    words: best.words,
    allVotes: ranked.reduce((sum, { vote }) => sum + Math.max(0, vote), 0),
    nearness: (similarity - profile.mean) / profile.spread,
  };
};
