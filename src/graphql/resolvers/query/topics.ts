import type { QueryResolvers } from '../../generated/types.js';

export const topics: Required<QueryResolvers>['topics'] = (_root, _args, { services }) => services.topics.list();
