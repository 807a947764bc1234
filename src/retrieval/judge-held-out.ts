import { VOTERS } from './vote-of-neighbours.js';
import type { JudgedQuestion } from './judged-question.js';
import { createHeadScorer, type LinearHead } from './linear-head.js';
import { rankCandidates } from './rank-candidates.js';
import { rankingSignals } from './ranking-signals.js';
import type { RankingWeights } from './ranking-weights.js';
import { searchTerms } from './search-terms.js';
import { type TrainingSet, vectorAt } from './training-set.js';
import { createVectorIndex } from './vector-index.js';
import { createWordIndex } from './word-index.js';
import { WORD_MATCHES } from './find-faqs.js';

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
