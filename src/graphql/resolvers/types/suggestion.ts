import type { SuggestionResolvers } from '../../generated/types.js';

export const Suggestion: SuggestionResolvers = {
  faq: ({ kind, id }, _args, { loaders }) => (kind === 'FAQ' ? loaders.servedFaq.load(id) : null),
  entity: ({ kind, id }, _args, { loaders }) => (kind === 'ENTITY' ? loaders.entity.load(id) : null),
};
