import { type TrainingSet, vectorAt } from './training-set.js';

/** The set with these phrasings alone; FAQs keep their indexes. */
export const pickPhrasings = (set: TrainingSet, phrasings: readonly number[]): TrainingSet => {
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
