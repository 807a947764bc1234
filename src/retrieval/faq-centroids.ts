import { type TrainingSet, vectorAt } from './training-set.js';

/** The mean vector of each FAQ's phrasings, in the order of `faqIds`. */
export const faqCentroids = (set: TrainingSet): readonly Float32Array[] => {
  const { dimensions, faqIds, faqOf } = set;
  const sums = faqIds.map(() => new Float64Array(dimensions));
  const counts = new Int32Array(faqIds.length);
  faqOf.forEach((faq, phrasing) => {
    const sum = sums[faq] as Float64Array;
    counts[faq] = counts[faq]! + 1;
    vectorAt(set, phrasing).forEach((number, at) => {
      sum[at] = sum[at]! + number;
    });
  });
  return sums.map((sum, faq) => Float32Array.from(sum, (number) => number / Math.max(1, counts[faq]!)));
};
