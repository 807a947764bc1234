import type { QueryResolvers } from '../../generated/types.js';

export const faq: Required<QueryResolvers>['faq'] = (_root, { id }, { loaders }) => loaders.faq.load(id);
