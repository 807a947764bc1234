import type { PublishedFaq } from '../../store/faq-repository.js';
import type { Services } from '../services.js';
import type { ShownFaq } from '../shown-faq.js';

/** The newest versions, drafts included, in the order of the ids. */
export const findNewestFaqs =
  ({ faqs }: Pick<Services, 'faqs'>) =>
  async (ids: readonly string[]): Promise<readonly (ShownFaq | null)[]> => {
    const found = await faqs.find(ids);
    return Promise.all(
      ids.map(async (id) => {
        const faq = found.get(id);
        return faq === undefined ? null : newestOf(faq, faqs);
      }),
    );
  };

/** The graph holds what customers get; a draft beyond that lies in its version's record. */
const newestOf = async (faq: PublishedFaq, faqs: Services['faqs']): Promise<ShownFaq> => {
  const draft = faq.version === faq.publishedVersion ? null : await faqs.version(faq.id, faq.version);
  if (draft === null) return { ...faq, draftPhrasings: null };
  const { phrasings, ...content } = draft.content;
  return { ...faq, ...content, draftPhrasings: phrasings, updatedAt: draft.at };
};
