import { logHeadShares } from './log-head-shares.js';
import type { Neighbour } from './neighbour.js';
import { compareRanked, type RankedFaq } from './ranked-faq.js';
import { voteOfNeighbours } from './vote-of-neighbours.js';
import type { WordMatch } from './word-index.js';

export interface FoundByIndexes {
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[];
  /** Best first. */
  readonly matches: readonly WordMatch[];
  readonly phrasingCount: (faqId: string) => number;
  /** Phrasings of a FAQ on average. */
  readonly meanPhrasings: number;
  /** The trained head's score of a FAQ for the question; `null`: not trained yet. */
  readonly headScore: ((faqId: string) => number | null) | null;
}

/** Weights beside the vote's 1. Without the head the broad set loses 0.4 points, the assistant set 0.5 and its 5-shot set 1.1; 0.1 to 0.2 are equally good. */
const HEAD_WEIGHT = 0.15;
/** Of the best match's words where FAQs have very many phrasings; with words the bank set gains 0.6 points and the assistant set 1.5. */
const WORDS_WEIGHT = 0.4;
/** Few phrasings have few of the words people use: at 5 a FAQ words of full weight lose 3 points, so half the weight is reached at 20. */
const HALF_WORDS = 20;

/** The FAQs that neighbours or words speak for, best first, equal ones by id. */
export const rankCandidates = ({ neighbours, matches, phrasingCount, meanPhrasings, headScore }: FoundByIndexes): readonly RankedFaq[] => {
  const votes = voteOfNeighbours(neighbours, phrasingCount);
  const bestMatch = matches[0]?.score ?? 1;
  const words = new Map(matches.map(({ faqId, score }) => [faqId, score / bestMatch]));
  const nearest = new Map(neighbours.toReversed().map((neighbour) => [neighbour.faqId, neighbour]));
  const faqIds = [...new Set([...votes.keys(), ...words.keys()])];
  const logShares = logHeadShares(faqIds, votes, headScore);
  const wordsWeight = (WORDS_WEIGHT * meanPhrasings) / (meanPhrasings + HALF_WORDS);
  return faqIds
    .map((faqId, at): RankedFaq => {
      const vote = votes.get(faqId) ?? 0;
      const logShare = logShares[at] ?? 0;
      const word = words.get(faqId) ?? 0;
      // Squared: a match half as good is a quarter of the evidence (the bank set 0.2 points, the assistant set 0.4).
      const score = vote + HEAD_WEIGHT * logShare + wordsWeight * word ** 2;
      return { faqId, score, vote, logShare, words: word, nearest: nearest.get(faqId) ?? null };
    })
    .sort(compareRanked);
};
