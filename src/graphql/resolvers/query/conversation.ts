import { maySeeConversation } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';

export const conversation: Required<QueryResolvers>['conversation'] = async (_root, { id }, { services, principal }) => {
  const found = await services.conversations.find(id, 1);
  // Another's conversation is answered like one that does not exist, so that ids cannot be tried out.
  return found !== null && maySeeConversation(principal, found) ? found : null;
};
