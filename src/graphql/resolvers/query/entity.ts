import type { QueryResolvers } from '../../generated/types.js';

export const entity: Required<QueryResolvers>['entity'] = (_root, { id }, { loaders }) => loaders.entity.load(id);
