import { searchTerms } from '../index/language-index.js';
import { createVectorIndex } from '../index/vector-index.js';
import { createWordIndex } from '../index/word-index.js';
import { type RankedFaq, rankingSignals, type RankingSignals } from '../ranking/candidate-probabilities.js';
import { rankCandidates, WORD_MATCHES } from '../ranking/find-faqs.js';
import { createHeadScorer, type LinearHead, type RankingWeights } from '../ranking/ranking-model.js';
import { VOTERS } from '../ranking/vote-of-neighbours.js';
import { type TrainingSet, vectorAt } from './train-linear-head.js';

/** A phrasing that was asked as if it were not known. */
export interface JudgedQuestion {
  readonly ranked: readonly RankedFaq[];
  readonly signals: RankingSignals;
  /** Id of the FAQ it belongs to. */
  readonly faqId: string;
}

export interface Fold {
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
export const judgeHeldOut = (
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
