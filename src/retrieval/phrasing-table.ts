import type { IndexedPhrasing } from './phrasing-source.js';

/** The phrasings of one language, by id and by FAQ. */
export interface PhrasingTable {
  readonly phrasings: ReadonlyMap<string, IndexedPhrasing>;
  readonly faqCount: number;
  /** Ids of a FAQ's phrasings. */
  idsOf(faqId: string): ReadonlySet<string>;
  /** The FAQs that are no longer the same. */
  change(change: { readonly added: readonly IndexedPhrasing[]; readonly removed: readonly string[] }): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const createPhrasingTable = (first: readonly IndexedPhrasing[]): PhrasingTable => {
  const phrasings = new Map<string, IndexedPhrasing>();
  const byFaq = new Map<string, Set<string>>();
  const enter = (phrasing: IndexedPhrasing): void => {
    phrasings.set(phrasing.id, phrasing);
    const ids = byFaq.get(phrasing.faqId);
    if (ids === undefined) byFaq.set(phrasing.faqId, new Set([phrasing.id]));
    else ids.add(phrasing.id);
  };
  const leave = ({ id, faqId }: IndexedPhrasing): void => {
    phrasings.delete(id);
    const ids = byFaq.get(faqId);
    ids?.delete(id);
    if (ids?.size === 0) byFaq.delete(faqId);
  };
  first.forEach(enter);
  return {
    phrasings,
    get faqCount() {
      return byFaq.size;
    },
    idsOf: (faqId) => byFaq.get(faqId) ?? NONE,
    change: ({ added, removed }) => {
      const known = removed.flatMap((id) => phrasings.get(id) ?? []);
      known.forEach(leave);
      added.forEach(enter);
      return new Set([...known, ...added].map(({ faqId }) => faqId));
    },
  };
};
