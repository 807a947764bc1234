import type { RankingSignals } from './ranking-signals.js';

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
  1 / (1 + Math.exp((-SHARPNESS * (scopeScore(signals, spread) - edge)) / (usual - edge)));
