import { normaliseText } from '../text/normalise-text.js';
import type { LanguageIndex } from './language-index.js';
import type { TrainingSet } from './training-set.js';

/** Phrasings learnt from at most: 100,000 take 150 MB and a minute. Ids are hashes, so the first ones are a random sample. */
const MOST_PHRASINGS = 100_000;

/** A copy of the phrasings in the order of their ids: what is learnt does not depend on the order of edits. */
export const trainingSetOf = ({ language, vectors, phrasings }: LanguageIndex): TrainingSet => {
  const { dimensions } = vectors;
  const ids = [...phrasings.keys()].sort().slice(0, MOST_PHRASINGS);
  const chosen = ids.flatMap((id) => phrasings.get(id) ?? []);
  const faqIds = [...new Set(chosen.map(({ faqId }) => faqId))].sort();
  const indexes = new Map(faqIds.map((faqId, index) => [faqId, index]));
  const all = new Float32Array(chosen.length * dimensions);
  chosen.forEach(({ id }, at) => {
    all.set(vectors.vectorOf(id) ?? [], at * dimensions);
  });
  return {
    language,
    dimensions,
    faqIds,
    faqOf: Int32Array.from(chosen, ({ faqId }) => indexes.get(faqId) ?? 0),
    vectors: all,
    texts: chosen.map(({ text }) => normaliseText(text).text),
    isTitle: Uint8Array.from(chosen, ({ isTitle }) => Number(isTitle)),
  };
};
