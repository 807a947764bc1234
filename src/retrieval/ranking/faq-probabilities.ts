import { type Choice, fitConditionalLogit } from '../../ml/logistic-regression.js';
import { sigmoid } from '../../ml/probabilities.js';
import type { Neighbour } from '../index/vector-index.js';
import type { RankingModel } from './ranking-model.js';

/** A FAQ with all that speaks for it. */
export interface RankedFaq {
  readonly faqId: string;
  /** What the order is by. */
  readonly score: number;
  /** Vote of the neighbours: about 1 among its phrasings, 0 far from them. */
  readonly vote: number;
  /** Logarithm of the head's share, -8..0. */
  readonly logShare: number;
  /** Words, relative to the best match found: 0..1. */
  readonly words: number;
  /** Its nearest phrasing; `null` when only words were found. */
  readonly nearest: Neighbour | null;
}

/** Best first; equal ones by id. */
export const compareRanked = (one: RankedFaq, other: RankedFaq): number => other.score - one.score || (one.faqId < other.faqId ? -1 : 1);

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

/** Where the questions that this knowledge can answer lie. */
export interface Scope {
  /** Standard deviation of their similarity to the nearest phrasings: narrow where all knowledge is alike. */
  readonly spread: number;
  /** `scopeScore` of the middle one of them. */
  readonly usual: number;
  /** Only one in a hundred of them scores lower. */
  readonly edge: number;
}

/** Until it is measured: the middle of the bank, the broad and the assistant set with 5 phrasings. */
export const USUAL_SCOPE: Scope = { spread: 0.07, usual: 20, edge: 14 };

/** Fitted once on withheld FAQs and out-of-scope questions of three data sets; only the direction matters, for each knowledge brings its own scale. */
const DIRECTION = { similarity: 0.652, allVotes: 9.898, vote: 3.635, logShare: 0.499 };

/** How sharply the probability falls at the edge: from 0.98 half-way between usual and edge to 0.5 at the edge. */
const SHARPNESS = 8;

/** Higher the more a question is like those the knowledge is about; comparable under one `spread` only. */
export const scopeScore = ({ similarity, allVotes, vote, logShare }: RankingSignals, spread: number): number =>
  (DIRECTION.similarity * similarity) / spread + DIRECTION.allVotes * allVotes + DIRECTION.vote * vote + DIRECTION.logShare * logShare;

/** Probability that some FAQ is what was asked for. */
export const inScope = (signals: RankingSignals, { spread, usual, edge }: Scope): number =>
  sigmoid((SHARPNESS * (scopeScore(signals, spread) - edge)) / (usual - edge));

/** Share of the knowledge's own questions that lie below the edge: 0.02 refuses 2 % more of them for 1 to 3 % more strangers. */
const BELOW_EDGE = 0.01;

/** With how many questions the usual scope is outweighed: the least of a few says little about one in a hundred. */
const SCOPE_PRIOR = 20;

/** Edge and middle are never nearer, nor all questions more alike: where all phrasings are copies, any question that differs would be a stranger. */
const LEAST_WIDTH = 2;

const LEAST_SPREAD = 0.01;

/** Where questions of this knowledge lie, by those that were asked as a test. `factor`: of `expectationFactor`. */
export const measureScope = (signals: readonly RankingSignals[], factor: number): Scope => {
  if (signals.length === 0) return USUAL_SCOPE;
  const share = signals.length / (signals.length + SCOPE_PRIOR * factor);
  const blend = (measured: number, usual: number): number => share * measured + (1 - share) * usual;
  const mean = signals.reduce((sum, { similarity }) => sum + similarity, 0) / signals.length;
  const variance = signals.reduce((sum, { similarity }) => sum + (similarity - mean) ** 2, 0) / signals.length;
  const spread = blend(Math.max(LEAST_SPREAD, Math.sqrt(variance)), USUAL_SCOPE.spread);
  const scores = Float64Array.from(signals, (one) => scopeScore(one, spread)).sort();
  const usual = blend(quantile(scores, 0.5), USUAL_SCOPE.usual);
  return { spread, usual, edge: Math.min(usual - LEAST_WIDTH, blend(quantile(scores, BELOW_EDGE), USUAL_SCOPE.edge)) };
};

/** Interpolated between neighbours; 0 of nothing. */
const quantile = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
};

/** How often an answer should be right. */
export const WANTED_PRECISION = 0.9;

/** An answer more likely wrong than right is never given, however high the precision on the whole. */
const LEAST = 0.5;

/** When even the surest answers are not right often enough, only these are given. */
const MOST = 0.95;

/** For the usual precision, until it is measured: with it the assistant set with 5 phrasings, the hardest, is right for 0.91 of what it answers (0.88 with 0.55). */
export const USUAL_THRESHOLD = 0.65;

/** With how many questions the usual threshold is outweighed. */
const PRIOR = 20;

/**
 * The lowest probability from which on answers are right as often as wanted, by the calibrated probabilities of questions the knowledge was
 * asked as a test. While these are few it stays near the usual one; `factor`: of `expectationFactor`.
 */
export const answerThreshold = (
  probabilities: readonly number[],
  { wantedPrecision, factor }: { readonly wantedPrecision: number; readonly factor: number },
): number => {
  const surest = probabilities.toSorted((one, other) => other - one);
  let sum = 0;
  let threshold = MOST;
  surest.forEach((probability, at) => {
    sum += probability;
    if (sum / (at + 1) >= wantedPrecision) threshold = probability;
  });
  const measured = Math.min(MOST, Math.max(LEAST, threshold));
  const share = probabilities.length / (probabilities.length + PRIOR * factor);
  return share * measured + (1 - share) * usualThreshold(wantedPrecision);
};

/** From the usual threshold for the usual precision up to the highest for never being wrong. */
const usualThreshold = (wantedPrecision: number): number =>
  USUAL_THRESHOLD + (MOST - USUAL_THRESHOLD) * Math.max(0, (wantedPrecision - WANTED_PRECISION) / (1 - WANTED_PRECISION));

/** Probabilities are kept this far from 0 and 1: nobody knows more. */
const SMALLEST_PROBABILITY = 0.001;

/** How firmly no shift is expected; some fifty questions outweigh it. */
const STRENGTH = 5;

const logit = (probability: number): number => {
  const kept = Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability));
  return Math.log(kept / (1 - kept));
};

/**
 * A probability with its odds multiplied by e to the `trust`: 0 takes it at its word. Nothing but a shift, for a slope as well (J. Platt 1999)
 * is learnt from questions that are all in scope, and made strangers look ten times as likely.
 */
export const trusted = (probability: number, trust: number): number => sigmoid(trust + logit(probability));

/** The trust that answers deserve whose probabilities and rightness are known. `factor`: of `expectationFactor`. */
export const fitTrust = (answers: readonly { readonly probability: number; readonly isRight: boolean }[], factor: number): number => {
  const choices = answers.map(({ probability, isRight }): Choice => ({
    // The second feature's weight is 1 beyond doubt.
    alternatives: [
      [1, logit(probability)],
      [0, 0],
    ],
    chosen: isRight ? 0 : 1,
  }));
  return fitConditionalLogit(choices, { weights: [0, 1], strengths: [STRENGTH * factor, Number.MAX_SAFE_INTEGER] })[0] ?? 0;
};

/**
 * Probabilities in the order of the candidates: that some FAQ is meant, times each one's share, straightened; the others never exceed the
 * best nor, together with it, 1.
 */
export const candidateProbabilities = (
  ranked: readonly RankedFaq[],
  signals: RankingSignals,
  { scope, trust }: Pick<RankingModel, 'scope' | 'trust'>,
): readonly number[] => {
  const top = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ score }) => Math.exp(score - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  const meant = inScope(signals, scope);
  const best = trusted(meant / total, trust);
  const left = Math.min(1 - best, Math.max(0, meant - meant / total));
  const others = Math.max(total - 1, Number.MIN_VALUE);
  return odds.map((one, at) => (at === 0 ? best : Math.min(best, (left * one) / others)));
};
