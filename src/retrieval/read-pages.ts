import type { IndexedPhrasing, PhrasingSource } from './phrasing-source.js';

/** Phrasings read, encoded and added together: 128 take 20 ms to add, which is as long as a question may have to wait. */
const PAGE_SIZE = 128;

/** The published phrasings of these FAQs (`null`: of all) in the order of their ids, page by page. */
export async function* readPages(source: PhrasingSource, faqIds: readonly string[] | null): AsyncGenerator<readonly IndexedPhrasing[]> {
  const read = (after: string | null): Promise<readonly IndexedPhrasing[]> =>
    source.publishedPhrasings(faqIds, { after, limit: PAGE_SIZE });
  for (let page = await read(null); page.length > 0;) {
    yield page;
    if (page.length < PAGE_SIZE) return;
    page = await read(page.at(-1)?.id ?? null);
  }
}
