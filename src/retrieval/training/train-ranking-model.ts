import { fitConditionalLogit } from '../../ml/logistic-regression.js';
import { searchTerms } from '../index/language-index.js';
import { createVectorIndex } from '../index/vector-index.js';
import { createWordIndex } from '../index/word-index.js';
import {
  answerThreshold,
  candidateProbabilities,
  compareRanked,
  fitTrust,
  measureScope,
  type RankedFaq,
  type RankingSignals,
  rankingSignals,
  USUAL_SCOPE,
} from '../ranking/faq-probabilities.js';
import { rankCandidates, WORD_MATCHES } from '../ranking/find-faqs.js';
import {
  createHeadScorer,
  digestModel,
  type LinearHead,
  type RankingModel,
  type RankingWeights,
  UNTRAINED_MODEL,
  USUAL_WEIGHTS,
} from '../ranking/ranking-model.js';
import { VOTERS } from '../ranking/vote-of-neighbours.js';
import { type TrainingSet, trainLinearHead, vectorAt } from './train-linear-head.js';

/** A phrasing that was asked as if it were not known. */
interface JudgedQuestion {
  readonly ranked: readonly RankedFaq[];
  readonly signals: RankingSignals;
  /** Id of the FAQ it belongs to. */
  readonly faqId: string;
}

interface Fold {
  /** Phrasings to learn from. */
  readonly kept: readonly number[];
  /** Phrasings to be asked as if they were not known. */
  readonly heldOut: readonly number[];
}

/** With few phrasings a FAQ each fold leaves one out, so that four of five are left to learn from; with many a tenth is enough to ask. */
const FEW_FOLDS = 5;

const MANY_FOLDS = 10;

/** Phrasings a FAQ from which on a tenth is held out. */
const MANY = 20;

/** Phrasings asked in all: more do not change what is learnt from them by what could be measured. */
const ASKED = 800;

/** Phrasings that must be left of a FAQ for one of it to be asked: with none the question has no answer but by the title. */
const LEAST_LEFT = 1;

/**
 * Divides the phrasings for cross-validation: as many folds as it takes to ask some 800. The phrasings of one FAQ are spread over
 * the folds in turn; titles are always kept.
 */
export const splitFolds = ({ faqIds, faqOf, isTitle }: TrainingSet): readonly Fold[] => {
  const asked = Array.from(faqOf.keys()).filter((phrasing) => isTitle[phrasing] === 0);
  const counts = new Int32Array(faqIds.length);
  const places = new Map(
    asked.map((phrasing) => {
      const faq = faqOf[phrasing] ?? 0;
      const place = counts[faq] ?? 0;
      counts[faq] = place + 1;
      return [phrasing, place];
    }),
  );
  const folds = asked.length / Math.max(1, faqIds.length) >= MANY ? MANY_FOLDS : FEW_FOLDS;
  const isHeldOut = (phrasing: number, fold: number): boolean => {
    const faq = faqOf[phrasing] ?? 0;
    // The turn begins elsewhere for each FAQ, so that FAQs with few phrasings are not all asked in the first fold.
    return ((places.get(phrasing) ?? 0) + faq) % folds === fold && (counts[faq] ?? 0) > LEAST_LEFT;
  };
  const chosen: Fold[] = [];
  let total = 0;
  for (let fold = 0; fold < folds && total < ASKED; fold += 1) {
    const heldOut = asked.filter((phrasing) => isHeldOut(phrasing, fold));
    const out = new Set(heldOut);
    chosen.push({ kept: Array.from(faqOf.keys()).filter((phrasing) => !out.has(phrasing)), heldOut });
    total += heldOut.length;
  }
  return chosen.filter(({ heldOut }) => heldOut.length > 0);
};

/** Some tenth of a second. */
const ROWS_A_CHECKPOINT = 500;

/** Asks the phrasings held out of a knowledge that consists of those kept, by the same parts that answer customers. */
const judgeHeldOut = (
  kept: TrainingSet,
  heldOut: TrainingSet,
  model: { readonly head: LinearHead | null; readonly weights: RankingWeights },
  checkpoint: () => void = () => undefined,
): readonly JudgedQuestion[] => {
  const { language, dimensions, faqIds } = kept;
  const faqIdOf = (faq: number | undefined): string => faqIds[faq ?? 0] ?? '';
  const vectors = createVectorIndex({ dimensions });
  const known = Array.from(kept.faqOf, (faq, row) => ({
    phrasingId: String(row).padStart(9, '0'),
    faqId: faqIdOf(faq),
    vector: vectorAt(kept, row),
  }));
  for (let start = 0; start < known.length; start += ROWS_A_CHECKPOINT) {
    vectors.add(known.slice(start, start + ROWS_A_CHECKPOINT));
    checkpoint();
  }
  const words = createWordIndex();
  const counts = new Map<string, number>();
  const terms = new Map<string, string[]>();
  kept.faqOf.forEach((faq, row) => {
    const faqId = faqIdOf(faq);
    counts.set(faqId, (counts.get(faqId) ?? 0) + 1);
    terms.set(faqId, [...(terms.get(faqId) ?? []), ...searchTerms(kept.texts[row] ?? '', language)]);
  });
  for (const [faqId, all] of terms) words.put(faqId, all);
  const headScore = model.head === null ? null : createHeadScorer(model.head);

  return Array.from(heldOut.faqOf).flatMap((faq, row): readonly JudgedQuestion[] => {
    if (row % ROWS_A_CHECKPOINT === 0) checkpoint();
    const vector = vectorAt(heldOut, row);
    const neighbours = vectors.search(vector, VOTERS, null);
    const ranked = rankCandidates({
      neighbours,
      matches: words.search(searchTerms(heldOut.texts[row] ?? '', language), WORD_MATCHES, null),
      phrasingCount: (faqId) => counts.get(faqId) ?? 0,
      headScore: headScore === null ? null : (faqId) => headScore(faqId, vector),
      weights: model.weights,
    });
    const [best, ...others] = ranked;
    if (best === undefined) return [];
    return [{ ranked, signals: rankingSignals([best, ...others], neighbours), faqId: faqIdOf(faq) }];
  });
};

/** Parts of ranking that can be left out to see what they are worth. */
export const RANKING_PARTS = ['vote', 'head', 'words', 'weights', 'scope', 'trust'] as const;

/** `weights`, `scope` and `trust` left out mean the usual ones instead of those learnt from the knowledge. */
type RankingPart = (typeof RANKING_PARTS)[number];

/** How firmly the usual weights are expected; some fifty questions outweigh them. */
const STRENGTH = 2;
/** Beyond doubt. */
const FIXED = Number.MAX_SAFE_INTEGER;
const PARTS = ['vote', 'head', 'words'] as const;

const featuresOf = ({ vote, logShare, words }: RankedFaq): readonly number[] => [vote, logShare, words ** 2];

/**
 * The weights under which the right FAQs of these questions are most probable; those of parts left out are 0. One that would count against a FAQ
 * counts nothing. `factor`: of `expectationFactor`.
 */
const learnWeights = (
  judged: readonly JudgedQuestion[],
  { without, factor }: { readonly without: ReadonlySet<RankingPart>; readonly factor: number },
): RankingWeights => {
  const choices = judged.flatMap(({ ranked, faqId }) => {
    const chosen = ranked.findIndex((candidate) => candidate.faqId === faqId);
    return chosen < 0 ? [] : [{ alternatives: ranked.map(featuresOf), chosen }];
  });
  const [vote = 0, head = 0, words = 0] = fitConditionalLogit(without.has('weights') ? [] : choices, {
    weights: PARTS.map((part) => (without.has(part) ? 0 : USUAL_WEIGHTS[part])),
    strengths: PARTS.map((part) => (without.has(part) ? FIXED : STRENGTH * factor)),
  });
  return { vote: Math.max(0, vote), head: Math.max(0, head), words: Math.max(0, words) };
};

/** The set with these phrasings alone; FAQs keep their indexes. */
const pickPhrasings = (set: TrainingSet, phrasings: readonly number[]): TrainingSet => {
  const { dimensions } = set;
  const vectors = new Float32Array(phrasings.length * dimensions);
  phrasings.forEach((phrasing, at) => {
    vectors.set(vectorAt(set, phrasing), at * dimensions);
  });
  return {
    ...set,
    faqOf: Int32Array.from(phrasings, (phrasing) => set.faqOf[phrasing] ?? 0),
    vectors,
    texts: phrasings.map((phrasing) => set.texts[phrasing] ?? ''),
    isTitle: Uint8Array.from(phrasings, (phrasing) => set.isTitle[phrasing] ?? 0),
  };
};

/** The question as other weights would have answered it. */
const reweigh = (question: JudgedQuestion, { vote, head, words }: RankingWeights): JudgedQuestion => {
  const ranked = question.ranked
    .map((candidate) => ({ ...candidate, score: vote * candidate.vote + head * candidate.logShare + words * candidate.words ** 2 }))
    .sort(compareRanked);
  const [best] = ranked;
  return { ...question, ranked, signals: { ...question.signals, vote: best?.vote ?? 0, logShare: best?.logShare ?? 0 } };
};

/** Phrasings a FAQ from which on the knowledge's own phrasings are taken for what customers ask. */
const CUSTOMERS_OWN = 50;
/** How fast the usual values gain below that: with 20 phrasings a FAQ they count 39 times as much, with 6 (the demo) some 5,000 times; squared or cubed they count too little there (ECE .10 and .07 for .04). */
const EXPONENT = 4;

/**
 * How many times more firmly than usual the usual weights, scope, trust and threshold are expected, 1 or more.
 *
 * A few phrasings a FAQ are an editor's choice: unlike each other on purpose, so that one held out is harder than what customers ask (the demo's
 * are recognised for 60 %, customers' questions for 93 %), or, picked for their clearness, easier (the assistant set with 5: 86 % for 81 %). What
 * is learnt from asking them misleads either way, however many FAQs there are. By the dozens they are what customers typed.
 */
export const expectationFactor = ({ faqIds, isTitle }: Pick<TrainingSet, 'faqIds' | 'isTitle'>): number => {
  const phrasings = isTitle.reduce((count, title) => count + (title === 0 ? 1 : 0), 0);
  return Math.max(1, ((CUSTOMERS_OWN * faqIds.length) / Math.max(1, phrasings)) ** EXPONENT);
};

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
