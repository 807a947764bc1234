import type { LanguageIndex } from './language-index.js';
import type { TrainingSet } from './training-set.js';

/** Phrasings learnt from at most: 100,000 take 150 MB and a minute. Ids are hashes, so the first ones are a random sample. */
const MOST_PHRASINGS = 100_000;

/** A copy of the phrasings in the order of their ids: what is learnt does not depend on the order of edits. */
export const trainingSetOf = ({ vectors, phrasings }: LanguageIndex): TrainingSet => {
  const { dimensions } = vectors;
  const ids = [...phrasings.keys()].sort().slice(0, MOST_PHRASINGS);
  const faqIds = [...new Set(ids.map((id) => phrasings.get(id)?.faqId ?? ''))].sort();
  const indexes = new Map(faqIds.map((faqId, index) => [faqId, index]));
  const all = new Float32Array(ids.length * dimensions);
  ids.forEach((id, at) => {
    all.set(vectors.vectorOf(id) ?? [], at * dimensions);
  });
  return { dimensions, faqIds, faqOf: Int32Array.from(ids, (id) => indexes.get(phrasings.get(id)?.faqId ?? '') ?? 0), vectors: all };
};
