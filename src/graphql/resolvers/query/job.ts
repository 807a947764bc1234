import type { QueryResolvers } from '../../generated/types.js';

export const job: Required<QueryResolvers>['job'] = (_root, { id }, { services }) => services.imports.find(id);
