import type { ConversationResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';

export const Conversation: ConversationResolvers = {
  // Read here, because only here it is known how many are wanted.
  turns: async ({ id }, { last }, { services }) => {
    const count = readCount(last, { name: 'last', from: 1, to: 200, otherwise: 50 });
    return (await services.conversations.find(id, count))?.turns ?? [];
  },
};
