import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '../../domain/change.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { GraphStore } from '../graph-store.js';
import type { ChangeRepository } from './change-repository.js';
import { readText } from './row-schemas.js';

const titleRow = z.object({ id: z.string(), zh: z.string().nullable(), en: z.string().nullable() });

/** What the ids of titles begin with; those of phrasings are hashes. */
const TITLE_PREFIX = 'title~';

/** A FAQ's titles as phrasings, one a language. The id changes with the text, so that a title that was changed is encoded anew. */
const titlePhrasings = (row: unknown): readonly PublishedPhrasing[] => {
  const { id: faqId, ...titles } = titleRow.parse(row);
  return LANGUAGES.flatMap((language) => {
    const text = titles[language];
    if (text === null) return [];
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return [{ id: `${TITLE_PREFIX}${language}~${hash}~${faqId}`, faqId, text, language, isTitle: true }];
  });
};

/** A phrasing of a published FAQ, or its title. */
export interface PublishedPhrasing {
  readonly id: string;
  readonly faqId: string;
  readonly text: string;
  readonly language: Language;
  readonly isTitle: boolean;
}

/** What the FAQ index is built from. */
export interface PhrasingReader {
  currentRevision(): Promise<number>;
  /** All changes after a revision, the oldest first. */
  changesSince(revision: number): Promise<readonly Change[]>;
  /**
   * Phrasings of these FAQs (`null`: of all) that are published, in the order of their ids, and after them the titles. A FAQ's titles stay on one
   * page, so a page may hold one more than its limit.
   */
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
      page.push(...rows.filter((row) => row['published'] === true).map(toPhrasing));
      if (rows.length < limit) break;
      last = readText(rows.at(-1) ?? {}, 'id');
    }
    return page.slice(0, limit);
  };

  const allTitles = async (after: string, limit: number): Promise<readonly PublishedPhrasing[]> => {
    const page: PublishedPhrasing[] = [];
    for (let last = after; page.length < limit;) {
      const wanted = Math.ceil((limit - page.length) / LANGUAGES.length);
      const rows = await store.read('faq/find-published-titles', { after: last, limit: wanted });
      page.push(...rows.flatMap(titlePhrasings));
      if (rows.length < wanted) break;
      last = readText(rows.at(-1) ?? {}, 'id');
    }
    return page;
  };

  const all = async (after: string, limit: number): Promise<readonly PublishedPhrasing[]> => {
    if (after.startsWith(TITLE_PREFIX)) return allTitles(faqIdOfTitle(after), limit);
    const phrasings = await allPublished(after, limit);
    return phrasings.length === limit ? phrasings : [...phrasings, ...(await allTitles('', limit - phrasings.length))];
  };

  const some = async (ids: readonly string[], after: string, limit: number): Promise<readonly PublishedPhrasing[]> => {
    // There are few of them, so they come with the last page.
    if (after.startsWith(TITLE_PREFIX)) return [];
    const phrasings = (await store.read('faq/find-published-phrasings-of', { ids, after, limit })).map(toPhrasing);
    if (phrasings.length === limit) return phrasings;
    return [...phrasings, ...(await store.read('faq/find-published-titles-of', { ids })).flatMap(titlePhrasings)];
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

    publishedPhrasings: (faqIds, { after, limit }) => (faqIds === null ? all(after ?? '', limit) : some(faqIds, after ?? '', limit)),
  };
};

const toPhrasing = (row: unknown): PublishedPhrasing => ({ ...phrasingRow.parse(row), isTitle: false });

const faqIdOfTitle = (id: string): string => id.split('~').slice(3).join('~');
