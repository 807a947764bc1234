import type { RankingModel } from './ranking-model.js';

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
