import type { AnswerResolvers } from '../../generated/types.js';

export const Answer: AnswerResolvers = {
  faq: ({ faqId }, _args, { loaders }) => (faqId === null ? null : loaders.servedFaq.load(faqId)),
};
