import { z } from 'zod';
import type { Change } from '../domain/change.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { ChangeRepository } from './change-repository.js';
import type { GraphStore } from './graph-store.js';
import { readText } from './read-text.js';

/** A phrasing of a published FAQ. */
export interface PublishedPhrasing {
  readonly id: string;
  readonly faqId: string;
  readonly text: string;
  readonly language: Language;
}

/** What the FAQ index is built from. */
export interface PhrasingReader {
  currentRevision(): Promise<number>;
  /** All changes after a revision, the oldest first. */
  changesSince(revision: number): Promise<readonly Change[]>;
  /** Phrasings of these FAQs (`null`: of all) that are published, in the order of their ids. */
  publishedPhrasings(
    faqIds: readonly string[] | null,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly PublishedPhrasing[]>;
}

const phrasingRow = z.object({ id: z.string(), faqId: z.string(), text: z.string(), language: z.enum(LANGUAGES) });
const CHANGES_A_PAGE = 1_000;

export const createPhrasingReader = ({
  store,
  changes,
}: {
  readonly store: GraphStore;
  readonly changes: ChangeRepository;
}): PhrasingReader => {
  /** Unpublished phrasings are skipped here, so a page is filled from as many reads as it takes. */
  const allPublished = async (after: string, limit: number): Promise<readonly PublishedPhrasing[]> => {
    const page: PublishedPhrasing[] = [];
    for (let last = after; page.length < limit;) {
      const rows = await store.read('faq/find-published-phrasings', { after: last, limit });
      page.push(...rows.filter((row) => row['published'] === true).map((row) => phrasingRow.parse(row)));
      if (rows.length < limit) break;
      last = readText(rows.at(-1) ?? {}, 'id');
    }
    return page.slice(0, limit);
  };

  return {
    currentRevision: () => changes.currentRevision(),

    async changesSince(revision) {
      const all: Change[] = [];
      for (let last = revision; ;) {
        const page = await changes.changesSince(last, CHANGES_A_PAGE);
        all.push(...page);
        if (page.length < CHANGES_A_PAGE) return all;
        last = page.at(-1)?.revision ?? last;
      }
    },

    async publishedPhrasings(faqIds, { after, limit }) {
      if (faqIds === null) return allPublished(after ?? '', limit);
      const rows = await store.read('faq/find-published-phrasings-of', { ids: faqIds, after: after ?? '', limit });
      return rows.map((row) => phrasingRow.parse(row));
    },
  };
};
