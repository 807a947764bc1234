import type { QueryResolvers } from '../../generated/types.js';
import { showApiKey } from '../show-api-key.js';

export const apiKeys: Required<QueryResolvers>['apiKeys'] = async (_root, _args, { services }) =>
  (await services.apiKeys.list()).map(showApiKey);
