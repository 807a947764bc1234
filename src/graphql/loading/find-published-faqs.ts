import type { Services } from '../services.js';
import type { ShownFaq } from '../shown-faq.js';

/** The versions customers get, in the order of the ids. */
export const findPublishedFaqs =
  ({ faqs }: Pick<Services, 'faqs'>) =>
  async (ids: readonly string[]): Promise<readonly (ShownFaq | null)[]> => {
    const found = await faqs.find(ids);
    return ids.map((id) => {
      const faq = found.get(id);
      if (faq === undefined || faq.publishedVersion === null) return null;
      return { ...faq, version: faq.publishedVersion, status: 'PUBLISHED', draftPhrasings: null };
    });
  };
