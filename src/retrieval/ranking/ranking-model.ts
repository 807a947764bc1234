import { createHash } from 'node:crypto';
import { dotProduct } from '../../ml/linear-algebra.js';
import { type Scope, USUAL_SCOPE, USUAL_THRESHOLD } from './faq-probabilities.js';

/** How much each kind of evidence adds to the logarithm of a FAQ's odds. */
export interface RankingWeights {
  /** Per vote of the neighbours: 1 among a FAQ's phrasings, 0 far from them. */
  readonly vote: number;
  /** Per logarithm of the head's share. */
  readonly head: number;
  /** Per square of the relative match of words: a match half as good is a quarter of the evidence. */
  readonly words: number;
}

/** Until they are learnt from the knowledge's own phrasings: the middle of what is learnt on the bank, the broad and the assistant set at 5 phrasings and more. */
export const USUAL_WEIGHTS: RankingWeights = { vote: 2.5, head: 1.3, words: 0.8 };

/** A trained direction for each FAQ: what sets its questions apart from those of the FAQs most like it. */
export interface LinearHead {
  readonly dimensions: number;
  readonly faqIds: readonly string[];
  /** For each FAQ in turn its direction and then its offset, `dimensions + 1` numbers. */
  readonly weights: Float32Array;
}

/** Gives a FAQ's score for a question; only differences between FAQs mean anything. `null`: the FAQ came after the training. */
export type ScoreByHead = (faqId: string, vector: Float32Array) => number | null;

export const createHeadScorer = ({ dimensions, faqIds, weights }: LinearHead): ScoreByHead => {
  const starts = new Map(faqIds.map((faqId, index) => [faqId, index * (dimensions + 1)]));
  return (faqId, vector) => {
    const start = starts.get(faqId);
    if (start === undefined) return null;
    return dotProduct(weights.subarray(start, start + dimensions), vector) + (weights[start + dimensions] ?? 0);
  };
};

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

/** Ten hexadecimal digits that stand for all a model holds. */
export const digestModel = ({ head, ...numbers }: Omit<RankingModel, 'id'>): string => {
  const hash = createHash('sha256').update(JSON.stringify(numbers));
  if (head !== null)
    hash.update(JSON.stringify(head.faqIds)).update(new Uint8Array(head.weights.buffer, head.weights.byteOffset, head.weights.byteLength));
  return hash.digest('hex').slice(0, 10);
};

/** A head may be worse than none by chance: two standard errors of 1,000 questions. */
const TOLERANCE = 0.02;

/** Whether a training went well: all numbers finite, and the head no hindrance to phrasings it had not seen. A model that is not must not replace one that is. */
export const isSound = ({ head, weights, scope, trust, threshold, check }: RankingModel): boolean => {
  const numbers = [weights.vote, weights.head, weights.words, scope.spread, scope.usual, scope.edge, trust, threshold];
  return (
    numbers.every(Number.isFinite) &&
    (head === null || head.weights.every(Number.isFinite)) &&
    check.right >= check.rightWithoutHead - TOLERANCE
  );
};
