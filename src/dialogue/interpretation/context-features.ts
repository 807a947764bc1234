import { splitUnits } from '../../language/text/stem-text.js';

/** Texts by their smallest parts, and by pairs of neighbours among them. */
interface UnitText {
  readonly units: readonly string[];
  readonly pairs: readonly string[];
  readonly unitSet: ReadonlySet<string>;
  readonly pairSet: ReadonlySet<string>;
}

/** Of normalised texts taken together; no pair spans two of them. */
export const unitText = (texts: readonly string[]): UnitText => {
  const each = texts.map(splitUnits);
  const units = each.flat();
  const pairs = each.flatMap((own) => own.slice(1).map((unit, at) => `${own[at] ?? ''} ${unit}`));
  return { units, pairs, unitSet: new Set(units), pairSet: new Set(pairs) };
};

/** How much each of `CONTEXT_FEATURES` adds to the logarithm of a candidate's odds. */
export type ContextWeights = readonly number[];

/**
 * Learnt by `evaluate context --train` from 1,000 Chinese dialogues, each with a change of subject (docs/decisions/dialogue.md). There the
 * probability by the words alone came out at -0.2, for a complete question is then known word for word; customers paraphrase, so it counts a little.
 */
export const CONTEXT_WEIGHTS: ContextWeights = [1.5, 6.5, 4.2, 3.7, 1.2, 1.4, 7.3, 7.2, 0.2, 0.5];

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
