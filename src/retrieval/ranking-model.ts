import { USUAL_THRESHOLD } from './answer-threshold.js';
import type { LinearHead } from './linear-head.js';
import { type RankingWeights, USUAL_WEIGHTS } from './ranking-weights.js';
import { type Scope, USUAL_SCOPE } from './scope.js';

/** What is learnt from the phrasings of a language as a whole. */
export interface RankingModel {
  /** A digest of all the rest: two models with one id give the same answers. */
  readonly id: string;
  /** `null`: fewer than two FAQs, nothing to tell apart. */
  readonly head: LinearHead | null;
  readonly weights: RankingWeights;
  readonly scope: Scope;
  /** How much surer the probabilities may be than the evidence alone makes them, as a logarithm of odds. */
  readonly trust: number;
  /** Probability from which on a FAQ is given as the answer. */
  readonly threshold: number;
  readonly check: ModelCheck;
}

/** What the model made of phrasings it had not seen. */
export interface ModelCheck {
  /** How many there were. */
  readonly asked: number;
  /** Share of them for which it put the right FAQ first, 0..1; 0 when none were asked. */
  readonly right: number;
  /** The same without the head. */
  readonly rightWithoutHead: number;
}

/** Before anything is learnt. */
export const UNTRAINED_MODEL: RankingModel = {
  id: 'untrained',
  head: null,
  weights: USUAL_WEIGHTS,
  scope: USUAL_SCOPE,
  trust: 0,
  threshold: USUAL_THRESHOLD,
  check: { asked: 0, right: 0, rightWithoutHead: 0 },
};
