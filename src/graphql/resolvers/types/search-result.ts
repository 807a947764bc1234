import type { SearchResultResolvers } from '../../generated/types.js';

export const SearchResult: SearchResultResolvers = {
  faq: ({ kind, id }, _args, { loaders }) => (kind === 'FAQ' ? loaders.servedFaq.load(id) : null),
  entity: ({ kind, id }, _args, { loaders }) => (kind === 'ENTITY' ? loaders.entity.load(id) : null),
};
