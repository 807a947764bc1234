import type { Neighbour } from './neighbour.js';
import type { RankedFaq } from './ranked-faq.js';

/** What tells whether a question is one that the knowledge is about at all. */
export interface RankingSignals {
  /** Of the best candidate. */
  readonly vote: number;
  readonly logShare: number;
  /** All votes together: well below 1 where no phrasing is near. */
  readonly allVotes: number;
  /** Mean cosine of the three nearest phrasings, -1..1. */
  readonly similarity: number;
}

const NEAREST = 3;

/** Of candidates in their order, at least one. */
export const rankingSignals = (ranked: readonly [RankedFaq, ...RankedFaq[]], neighbours: readonly Neighbour[]): RankingSignals => {
  const [best] = ranked;
  const near = neighbours.slice(0, NEAREST);
  return {
    vote: best.vote,
    logShare: best.logShare,
    allVotes: ranked.reduce((sum, { vote }) => sum + Math.max(0, vote), 0),
    similarity: near.reduce((sum, neighbour) => sum + neighbour.similarity, 0) / Math.max(1, near.length),
  };
};
