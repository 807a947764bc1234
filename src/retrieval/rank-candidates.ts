import { logHeadShares } from './log-head-shares.js';
import type { Neighbour } from './neighbour.js';
import { compareRanked, type RankedFaq } from './ranked-faq.js';
import type { RankingWeights } from './ranking-weights.js';
import { voteOfNeighbours } from './vote-of-neighbours.js';
import type { WordMatch } from './word-index.js';

export interface FoundByIndexes {
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[];
  /** Best first. */
  readonly matches: readonly WordMatch[];
  readonly phrasingCount: (faqId: string) => number;
  /** The trained head's score of a FAQ for the question; `null`: not trained yet. */
  readonly headScore: ((faqId: string) => number | null) | null;
  readonly weights: RankingWeights;
}

/** The FAQs that neighbours or words speak for, best first, equal ones by id. */
export const rankCandidates = ({ neighbours, matches, phrasingCount, headScore, weights }: FoundByIndexes): readonly RankedFaq[] => {
  const votes = voteOfNeighbours(neighbours, phrasingCount);
  const bestMatch = matches[0]?.score ?? 1;
  const words = new Map(matches.map(({ faqId, score }) => [faqId, score / bestMatch]));
  const nearest = new Map(neighbours.toReversed().map((neighbour) => [neighbour.faqId, neighbour]));
  const faqIds = [...new Set([...votes.keys(), ...words.keys()])];
  const logShares = logHeadShares(faqIds, votes, headScore);
  return faqIds
    .map((faqId, at): RankedFaq => {
      const vote = votes.get(faqId) ?? 0;
      const logShare = logShares[at] ?? 0;
      const word = words.get(faqId) ?? 0;
      const score = weights.vote * vote + weights.head * logShare + weights.words * word ** 2;
      return { faqId, score, vote, logShare, words: word, nearest: nearest.get(faqId) ?? null };
    })
    .sort(compareRanked);
};
