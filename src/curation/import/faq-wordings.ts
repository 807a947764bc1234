import type { Phrasing } from '../../domain/faq.js';
import type { WordedPhrasing } from '../../store/faq-repository.js';
import { wordingOf } from '../wording-of.js';

/** Which wordings FAQs have, while rows of a batch add to them. */
export interface FaqWordings {
  has(faqId: string, wording: string): boolean;
  /** Notes phrasings that a FAQ gets. */
  add(faqId: string, phrasings: readonly Phrasing[]): void;
  /** Another FAQ that customers get and that has this wording; `null`: none. */
  otherWith(faqId: string, wording: string): string | null;
}

/** Starts with phrasings found in the graph, and with those of drafts. */
export const createFaqWordings = (found: readonly WordedPhrasing[], drafts: ReadonlyMap<string, readonly Phrasing[]>): FaqWordings => {
  const owners = new Map<string, Set<string>>();
  const own = (faqId: string, wording: string): void => {
    const ids = owners.get(wording);
    if (ids === undefined) owners.set(wording, new Set([faqId]));
    else ids.add(faqId);
  };
  // Of a FAQ with a draft the draft counts, not what customers still get.
  for (const { faqId, wording } of found) if (!drafts.has(faqId)) own(faqId, wording);
  for (const [faqId, phrasings] of drafts) for (const phrasing of phrasings) own(faqId, wordingOf(phrasing));
  const published = new Set(found.filter((phrasing) => phrasing.published).map(({ faqId }) => faqId));
  const added = new Set<string>();
  return {
    has: (faqId, wording) => owners.get(wording)?.has(faqId) ?? false,
    add(faqId, phrasings) {
      added.add(faqId);
      for (const phrasing of phrasings) own(faqId, wordingOf(phrasing));
    },
    otherWith: (faqId, wording) =>
      [...(owners.get(wording) ?? [])].find((id) => id !== faqId && (published.has(id) || added.has(id))) ?? null,
  };
};
