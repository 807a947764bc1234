import type { UnitText } from './unit-text.js';

/** What the search says of a candidate. */
export interface Nearness {
  /** Cosine to what the customer says, -1..1. */
  readonly said: number;
  /** To the nearest of what was said before. */
  readonly before: number;
  /** Probability by the words alone, 0..1. */
  readonly alone: number;
  /** Probability with the past mixed in. */
  readonly mixed: number;
}

/** What speaks for a candidate being the complete form of what was said, in the order of `CONTEXT_FEATURES`. */
export type ContextFeatures = readonly number[];

/**
 * A complete question says what was said (`saidInCandidate`), and what was left out stands in what was said before (`candidateInAll`).
 * Shares of the smallest parts of the texts, and of pairs of neighbours, for which order counts. `alone` and `mixed`, logarithms of
 * probabilities, bring in all that ranking knows. The order of a longest common subsequence
 * and a feature for equal texts added nothing (docs/decisions/dialogue.md).
 */
export const CONTEXT_FEATURES = [
  'said',
  'before',
  'saidInCandidate',
  'saidPairsInCandidate',
  'candidateInSaid',
  'candidatePairsInSaid',
  'candidateInAll',
  'candidatePairsInAll',
  'alone',
  'mixed',
] as const;

/** Lower probabilities are not told apart. */
const LEAST = 0.001;

/** Compares a candidate with the utterance alone and with all that was said. */
export const contextFeatures = (candidate: UnitText, said: UnitText, all: UnitText, near: Nearness): ContextFeatures => [
  near.said,
  near.before,
  shareIn(said.units, candidate.unitSet),
  shareIn(said.pairs, candidate.pairSet),
  shareIn(candidate.units, said.unitSet),
  shareIn(candidate.pairs, said.pairSet),
  shareIn(candidate.units, all.unitSet),
  shareIn(candidate.pairs, all.pairSet),
  Math.log(Math.max(LEAST, near.alone)),
  Math.log(Math.max(LEAST, near.mixed)),
];

const shareIn = (items: readonly string[], set: ReadonlySet<string>): number =>
  items.length === 0 ? 0 : items.filter((item) => set.has(item)).length / items.length;
