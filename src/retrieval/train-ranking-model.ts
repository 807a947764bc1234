import { answerThreshold, USUAL_THRESHOLD } from './answer-threshold.js';
import { candidateProbabilities } from './candidate-probabilities.js';
import { digestModel } from './digest-model.js';
import { judgeHeldOut } from './judge-held-out.js';
import type { JudgedQuestion } from './judged-question.js';
import { learnWeights } from './learn-weights.js';
import { pickPhrasings } from './pick-phrasings.js';
import { type RankingModel, UNTRAINED_MODEL } from './ranking-model.js';
import { USUAL_WEIGHTS, type RankingWeights } from './ranking-weights.js';
import { rerank } from './rerank.js';
import { measureScope } from './measure-scope.js';
import { splitFolds } from './split-folds.js';
import { trainLinearHead } from './train-linear-head.js';
import type { TrainingSet } from './training-set.js';
import { fitTrust } from './trust.js';

export interface TrainingOptions {
  /** How often an answer should be right, 0..1. */
  readonly wantedPrecision: number;
}

/** Fewer questions than this say nothing about a threshold. */
const ENOUGH_FOR_THRESHOLD = 50;

/**
 * Learns all that ranking learns from one language's phrasings: the head from all of them; how much vote, head and words count, where the
 * scope ends and how far to trust a probability from phrasings that are asked as if they were not known. Deterministic.
 */
export const trainRankingModel = (set: TrainingSet, { wantedPrecision }: TrainingOptions): RankingModel => {
  if (set.faqOf.length === 0) return UNTRAINED_MODEL;
  const judged = splitFolds(set).flatMap(({ kept, heldOut }) => {
    const known = pickPhrasings(set, kept);
    return judgeHeldOut(known, pickPhrasings(set, heldOut), { head: trainLinearHead(known), weights: USUAL_WEIGHTS });
  });
  const weights = learnWeights(judged);
  const asked = judged.map((question) => ({ ...question, ranked: rerank(question.ranked, weights) }));
  const signals = asked.map(({ ranked, signals: old }) => ({ ...old, vote: ranked[0]?.vote ?? 0, logShare: ranked[0]?.logShare ?? 0 }));
  const scope = measureScope(signals);
  const answers = asked.map(({ ranked, faqId }, at) => ({
    probability: candidateProbabilities(ranked, signals[at]!, { scope, trust: 0 })[0] ?? 0,
    isRight: ranked[0]?.faqId === faqId,
  }));
  const trust = fitTrust(answers);
  const probabilities = asked.map(({ ranked }, at) => candidateProbabilities(ranked, signals[at]!, { scope, trust })[0] ?? 0);
  const model = {
    head: trainLinearHead(set),
    weights,
    scope,
    trust,
    threshold: probabilities.length < ENOUGH_FOR_THRESHOLD ? USUAL_THRESHOLD : answerThreshold(probabilities, wantedPrecision),
    check: {
      asked: asked.length,
      right: shareRight(asked),
      rightWithoutHead: shareRight(judged.map((question) => ({ ...question, ranked: rerank(question.ranked, withoutHead(weights)) }))),
    },
  };
  return { id: digestModel(model), ...model };
};

const withoutHead = (weights: RankingWeights): RankingWeights => ({ ...weights, head: 0 });

const shareRight = (questions: readonly JudgedQuestion[]): number =>
  questions.filter(({ ranked, faqId }) => ranked[0]?.faqId === faqId).length / Math.max(1, questions.length);
