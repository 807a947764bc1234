import { type TrainingSet, vectorAt } from './training-set.js';
import { createVectorIndex } from './vector-index.js';

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((number) => number / length);
};

/** For each phrasing the indexes of the `count` FAQs whose centroids are nearest to it, its own always among them. */
export const findRivals = (set: TrainingSet, centroids: readonly Float32Array[], count: number): readonly Int32Array[] => {
  const index = createVectorIndex({ dimensions: set.dimensions });
  index.add(centroids.map((centroid, faq) => ({ phrasingId: String(faq), faqId: String(faq), vector: unit(centroid) })));
  return Array.from(set.faqOf, (own, phrasing) => {
    const nearest = index.search(vectorAt(set, phrasing), count, null).map(({ faqId }) => Number(faqId));
    return Int32Array.from(new Set([own, ...nearest]));
  });
};
