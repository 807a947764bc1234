import type { JsonObject } from '../domain/json.js';
import { auroc } from './auroc.js';
import { calibrationError } from './calibration-error.js';
import type { RecognisedLabel } from './opened-faqs.js';
import { shareOf } from './share-of.js';
import { topK } from './top-k.js';

/** What was found for questions of known labels, and for such as no FAQ answers. */
export interface RecognitionResults {
  readonly inScope: readonly { readonly label: string; readonly candidates: readonly RecognisedLabel[] }[];
  readonly outOfScope: readonly { readonly candidates: readonly RecognisedLabel[] }[];
  /** From which probability on the service answers. */
  readonly answerThreshold: number;
}

/**
 * How well questions are recognised. `accuracy` and `top3` look at the candidates whatever their probability; `coverage` is the share answered
 * at the threshold, `precision` the share right of those; `outOfScopeRecall` is the share of out-of-scope questions not answered; `auroc` and
 * `ece` look at the best candidate's probability, 0 where nothing was found. What there is no data for is `null`.
 */
export const measureRecognition = ({ inScope, outOfScope, answerThreshold }: RecognitionResults): JsonObject => {
  const isAnswered = ({ candidates }: { readonly candidates: readonly RecognisedLabel[] }): boolean =>
    candidates[0] !== undefined && candidates[0].probability >= answerThreshold;
  return {
    accuracy: topK(inScope, 1),
    top3: topK(inScope, 3),
    coverage: shareOf(inScope, isAnswered),
    precision: topK(inScope.filter(isAnswered), 1),
    outOfScopeRecall: shareOf(outOfScope, (question) => !isAnswered(question)),
    auroc: auroc(inScope.map(bestProbability), outOfScope.map(bestProbability)),
    ece: calibrationError(
      inScope.map((question) => ({ probability: bestProbability(question), isRight: question.candidates[0]?.label === question.label })),
    ),
  };
};

const bestProbability = ({ candidates }: { readonly candidates: readonly RecognisedLabel[] }): number => candidates[0]?.probability ?? 0;
