import type { Language } from '../domain/language.js';
import { normaliseText } from '../text/normalise-text.js';
import type { IndexedPhrasing } from './phrasing-source.js';
import { searchTerms } from './search-terms.js';
import { createVectorIndex, type VectorIndex } from './vector-index.js';
import { createWordIndex, type WordIndex } from './word-index.js';

export interface EncodedPhrasing {
  readonly phrasing: IndexedPhrasing;
  readonly vector: Float32Array;
}

/** Everything derived from the phrasings of one language. */
export interface LanguageIndex {
  readonly language: Language;
  readonly vectors: VectorIndex;
  readonly words: WordIndex;
  readonly phrasings: ReadonlyMap<string, IndexedPhrasing>;
  /** Ids of the phrasings of a FAQ. */
  idsOf(faqId: string): Iterable<string>;
  faqIds(): Iterable<string>;
  /** In one go: no search sees the one without the other. Words follow with `refreshWords`. */
  change(change: { readonly added: readonly EncodedPhrasing[]; readonly removed: readonly string[] }): void;
  /** Brings the words of the FAQs changed since the last call up to date; a FAQ's words are put together anew, so once for many changes. */
  refreshWords(): void;
}

export interface LanguageIndexParts {
  readonly vectors: VectorIndex;
  readonly words: WordIndex;
  readonly phrasings: readonly IndexedPhrasing[];
}

export const createLanguageIndex = (options: {
  readonly language: Language;
  readonly dimensions: number;
  readonly parts?: LanguageIndexParts;
}): LanguageIndex => {
  const { language, dimensions, parts } = options;
  const vectors = parts?.vectors ?? createVectorIndex({ dimensions });
  const words = parts?.words ?? createWordIndex();
  const phrasings = new Map<string, IndexedPhrasing>();
  const byFaq = new Map<string, Set<string>>();
  const changedFaqs = new Set<string>();

  const enter = (phrasing: IndexedPhrasing): void => {
    phrasings.set(phrasing.id, phrasing);
    const ids = byFaq.get(phrasing.faqId);
    if (ids === undefined) byFaq.set(phrasing.faqId, new Set([phrasing.id]));
    else ids.add(phrasing.id);
  };
  const leave = (id: string): void => {
    const phrasing = phrasings.get(id);
    if (phrasing === undefined) return;
    phrasings.delete(id);
    changedFaqs.add(phrasing.faqId);
    const ids = byFaq.get(phrasing.faqId);
    ids?.delete(id);
    if (ids?.size === 0) byFaq.delete(phrasing.faqId);
  };
  for (const phrasing of parts?.phrasings ?? []) enter(phrasing);

  const termsOf = (faqId: string): readonly string[] =>
    // In the order of ids, so that the index does not depend on the order of edits.
    [...(byFaq.get(faqId) ?? [])].sort().flatMap((id) => searchTerms(normaliseText(phrasings.get(id)?.text ?? '').text, language));

  return {
    language,
    vectors,
    words,
    phrasings,
    idsOf: (faqId) => byFaq.get(faqId) ?? [],
    faqIds: () => byFaq.keys(),
    change: ({ added, removed }) => {
      vectors.remove(removed);
      removed.forEach(leave);
      vectors.add(added.map(({ phrasing, vector }) => ({ phrasingId: phrasing.id, faqId: phrasing.faqId, vector })));
      for (const { phrasing } of added) {
        enter(phrasing);
        changedFaqs.add(phrasing.faqId);
      }
    },
    refreshWords: () => {
      for (const faqId of [...changedFaqs].sort()) words.put(faqId, termsOf(faqId));
      changedFaqs.clear();
    },
  };
};
