import type { Language } from '../../domain/language.js';
import { type LanguageIndex, searchTerms } from '../index/language-index.js';
import type { Neighbour } from '../index/vector-index.js';
import type { WordMatch } from '../index/word-index.js';
import { candidateProbabilities, compareRanked, type RankedFaq, rankingSignals } from './faq-probabilities.js';
import type { RankingWeights } from './ranking-model.js';
import { voteOfNeighbours, VOTERS } from './vote-of-neighbours.js';

/** Why a FAQ was found. */
export interface Evidence {
  /** How far the question is where the FAQ's phrasings are: 1 among them, 0 far from all. */
  readonly meaning: number;
  /** How well its words match: 1 is the best match found, 0 none. */
  readonly words: number;
  /** Cosine of the question and the nearest phrasing of this FAQ, -1..1; 0 when none was near and only its words were found. */
  readonly similarity: number;
  /** That phrasing (when only words were found: one of its phrasings): its id, and its text as the editor wrote it. */
  readonly phrasingId: string;
  readonly phrasing: string;
}

export interface FaqCandidate {
  readonly faqId: string;
  /** Calibrated: of all candidates given with 0.8, eight in ten are what the customer asked. */
  readonly probability: number;
  readonly evidence: Evidence;
}

export interface FindRequest {
  /** The question, normalised by `normaliseText`. */
  readonly text: string;
  readonly language: Language;
  /** What the encoder makes of `text`, of length 1. */
  readonly vector: Float32Array;
  /** Other names of what the question names, normalised: phrasings may use those. */
  readonly alsoNamed: readonly string[];
  /** Which FAQs may be found; `null`: all. Must not change the index. */
  readonly allow: ((faqId: string) => boolean) | null;
  /** At most so many candidates. */
  readonly limit: number;
  /** A phrasing that is ranked as if it had not been written: its neighbours, and not what was learnt, speak then. Default: none */
  readonly without?: string;
}

export interface FindResult {
  /** Best first. */
  readonly candidates: readonly FaqCandidate[];
  /** Of the knowledge they were found in. */
  readonly revision: string;
  /** Probability from which on the best candidate is to be given as the answer. */
  readonly answerThreshold: number;
}

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

/** FAQs whose words are compared. */
export const WORD_MATCHES = 20;

/** Candidates of one language by meaning and words, best first. */
export const findFaqs = (request: FindRequest, index: LanguageIndex): readonly FaqCandidate[] => {
  const { text, language, vector, alsoNamed, allow, limit, without } = request;
  const neighbours =
    without === undefined
      ? index.vectors.search(vector, VOTERS, allow)
      : index.vectors
          .search(vector, VOTERS + 1, allow)
          .filter(({ phrasingId }) => phrasingId !== without)
          .slice(0, VOTERS);
  const matches = index.words.search(
    [text, ...alsoNamed].flatMap((one) => searchTerms(one, language)),
    WORD_MATCHES,
    allow,
  );
  const { headScore, model } = index;
  const ranked = rankCandidates({
    neighbours,
    matches,
    phrasingCount: (faqId) => index.phrasingCount(faqId),
    headScore: headScore === null || without !== undefined ? null : (faqId) => headScore(faqId, vector),
    weights: model.weights,
  });
  if (!isFound(ranked)) return [];
  const probabilities = candidateProbabilities(ranked, rankingSignals(ranked, neighbours), model);
  return ranked.slice(0, limit).map(({ faqId, vote, words, nearest }, at) => {
    // A FAQ found by words alone is shown by one of its phrasings, always the same.
    const phrasingId = nearest?.phrasingId ?? firstOf(index.idsOf(faqId));
    const phrasing = index.phrasings.get(phrasingId)?.text ?? '';
    const evidence = { meaning: Math.min(1, Math.max(0, vote)), words, similarity: nearest?.similarity ?? 0, phrasingId, phrasing };
    return { faqId, probability: probabilities[at] ?? 0, evidence };
  });
};

const firstOf = (ids: Iterable<string>): string => {
  let first: string | null = null;
  for (const id of ids) if (first === null || id < first) first = id;
  return first ?? '';
};

const isFound = (ranked: readonly RankedFaq[]): ranked is readonly [RankedFaq, ...RankedFaq[]] => ranked.length > 0;
