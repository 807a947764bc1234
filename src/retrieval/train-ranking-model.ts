import { answerThreshold } from './answer-threshold.js';
import { candidateProbabilities } from './candidate-probabilities.js';
import { digestModel } from './digest-model.js';
import { expectationFactor } from './expectation-factor.js';
import { judgeHeldOut } from './judge-held-out.js';
import type { JudgedQuestion } from './judged-question.js';
import { learnWeights } from './learn-weights.js';
import { pickPhrasings } from './pick-phrasings.js';
import { type RankingModel, UNTRAINED_MODEL } from './ranking-model.js';
import type { RankingPart } from './ranking-part.js';
import { USUAL_WEIGHTS } from './ranking-weights.js';
import { reweigh } from './reweigh.js';
import { measureScope } from './measure-scope.js';
import { USUAL_SCOPE } from './scope.js';
import { splitFolds } from './split-folds.js';
import { trainLinearHead } from './train-linear-head.js';
import type { TrainingSet } from './training-set.js';
import { fitTrust } from './trust.js';

export interface TrainingOptions {
  /** How often an answer should be right, 0..1. */
  readonly wantedPrecision: number;
  /** Parts to do without; none in service. */
  readonly without: readonly RankingPart[];
}

/**
 * Learns all that ranking learns from one language's phrasings: the head from all of them; how much vote, head and words count, where the
 * scope ends and how far to trust a probability from phrasings that are asked as if they were not known. Deterministic.
 * @param checkpoint called several times a second; a throw ends the training. Default: nothing
 */
export const trainRankingModel = (
  set: TrainingSet,
  { wantedPrecision, without }: TrainingOptions,
  checkpoint: () => void = () => undefined,
): RankingModel => {
  if (set.faqOf.length === 0) return UNTRAINED_MODEL;
  const leftOut = new Set(without);
  const factor = expectationFactor(set);
  const judged = judgeItself(set, checkpoint);
  const weights = learnWeights(judged, { without: leftOut, factor });
  const asked = judged.map((question) => reweigh(question, weights));
  const scope = leftOut.has('scope')
    ? USUAL_SCOPE
    : measureScope(
        asked.map(({ signals }) => signals),
        factor,
      );
  const answersBy = (trust: number): readonly TestAnswer[] =>
    asked.map(({ ranked, signals, faqId }) => ({
      probability: candidateProbabilities(ranked, signals, { scope, trust })[0] ?? 0,
      isRight: ranked[0]?.faqId === faqId,
    }));
  const trust = leftOut.has('trust') ? 0 : fitTrust(answersBy(0), factor);
  const answers = answersBy(trust);
  const model = {
    head: trainLinearHead(set, checkpoint),
    weights,
    scope,
    trust,
    threshold: answerThreshold(
      answers.map(({ probability }) => probability),
      { wantedPrecision, factor },
    ),
    check: {
      asked: asked.length,
      right: shareRight(asked),
      rightWithoutHead: shareRight(judged.map((question) => reweigh(question, { ...weights, head: 0 }))),
    },
  };
  return { id: digestModel(model), ...model };
};

interface TestAnswer {
  readonly probability: number;
  readonly isRight: boolean;
}

/** Asks the knowledge its own phrasings, each as if it were not known. */
const judgeItself = (set: TrainingSet, checkpoint: () => void): readonly JudgedQuestion[] =>
  splitFolds(set).flatMap(({ kept, heldOut }) => {
    const known = pickPhrasings(set, kept);
    return judgeHeldOut(
      known,
      pickPhrasings(set, heldOut),
      { head: trainLinearHead(known, checkpoint), weights: USUAL_WEIGHTS },
      checkpoint,
    );
  });

const shareRight = (questions: readonly JudgedQuestion[]): number =>
  questions.filter(({ ranked, faqId }) => ranked[0]?.faqId === faqId).length / Math.max(1, questions.length);
