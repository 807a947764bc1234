import type { JsonObject } from '../domain/json.js';
import { auroc } from './auroc.js';
import { calibrationError } from './calibration-error.js';
import type { Recognised } from './opened-faqs.js';
import { shareOf } from './share-of.js';
import { topK } from './top-k.js';

/** What was found for questions of known labels, and for such as no FAQ answers. */
export interface RecognitionResults {
  readonly inScope: readonly (Recognised & { readonly label: string })[];
  readonly outOfScope: readonly Recognised[];
}

/**
 * How well questions are recognised. `accuracy` and `top3` look at the candidates whatever their probability; `coverage` is the share answered
 * at the service's threshold, `precision` the share right of those; `outOfScopeRecall` is the share of out-of-scope questions not answered;
 * `auroc` and `ece` look at the best candidate's probability, 0 where nothing was found. What there is no data for is `null`.
 */
export const measureRecognition = ({ inScope, outOfScope }: RecognitionResults): JsonObject => ({
  accuracy: topK(inScope, 1),
  top3: topK(inScope, 3),
  coverage: shareOf(inScope, isAnswered),
  precision: topK(inScope.filter(isAnswered), 1),
  outOfScopeRecall: shareOf(outOfScope, (question) => !isAnswered(question)),
  auroc: auroc(inScope.map(bestProbability), outOfScope.map(bestProbability)),
  ece: calibrationError(
    inScope.map((question) => ({ probability: bestProbability(question), isRight: question.candidates[0]?.label === question.label })),
  ),
});

const isAnswered = ({ candidates: [best], answerThreshold }: Recognised): boolean =>
  best !== undefined && best.probability >= answerThreshold;

const bestProbability = ({ candidates }: Recognised): number => candidates[0]?.probability ?? 0;
