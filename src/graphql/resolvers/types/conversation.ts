import { isStaff } from '../../../domain/access.js';
import type { ConversationResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';

export const Conversation: ConversationResolvers = {
  // What one customer calls it may be what another one calls theirs.
  id: ({ id, key }, _args, { principal }) => (isStaff(principal) ? key : id),

  // Read here, because only here it is known how many are wanted.
  turns: async ({ key }, { last }, { services }) => {
    const count = readCount(last, { name: 'last', from: 1, to: 200, otherwise: 50 });
    return (await services.conversations.find(key, count))?.turns ?? [];
  },
};
