import type { TrainingSet } from './training-set.js';

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
