import type { UnitText } from './unit-text.js';

/** How near a candidate is in meaning; cosines, -1..1. */
export interface Nearness {
  /** To what the customer says. */
  readonly said: number;
  /** To the nearest of what was said before. */
  readonly before: number;
}

/** What speaks for a candidate being the complete form of what was said, in the order of `CONTEXT_FEATURES`. */
export type ContextFeatures = readonly number[];

/**
 * A complete question says what was said (`saidInCandidate`), and what was left out stands in what was said before (`candidateInAll`).
 * Shares of the smallest parts of the texts, and of pairs of neighbours, for which order counts. The order of a longest common subsequence
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
] as const;

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
];

const shareIn = (items: readonly string[], set: ReadonlySet<string>): number =>
  items.length === 0 ? 0 : items.filter((item) => set.has(item)).length / items.length;
