import type { FaqContent } from '../domain/faq.js';
import { groupBy } from '../domain/group-by.js';
import type { GraphReader } from '../store/graph-store.js';
import { wordingOf } from './wording-of.js';
import type { CurationDependencies } from './curation-dependencies.js';

/** One warning for each phrasing that another published FAQ has too: customers who say just that get only one of the two. */
export const findSharedPhrasings = async (
  reader: GraphReader,
  faqId: string,
  { phrasings }: Pick<FaqContent, 'phrasings'>,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  const texts = new Map(phrasings.map((phrasing) => [wordingOf(phrasing), phrasing.text]));
  const others = (await faqs.worded([...texts.keys()], reader)).filter((other) => other.published && other.faqId !== faqId);
  return [...groupBy(others, ({ wording }) => wording)].map(([wording, same]) => {
    const ids = [...new Set(same.map((other) => other.faqId))];
    return `the phrasing "${texts.get(wording) ?? ''}" also belongs to ${ids.map((id) => `"${id}"`).join(', ')}; keep it in one of them`;
  });
};
