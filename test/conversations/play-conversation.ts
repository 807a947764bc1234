import type { Principal } from '../../src/domain/access.js';
import type { Reply } from '../../src/domain/reply.js';
import type { App } from '../../src/service/app.js';
import { askInput } from '../support/ask-input.js';
import type { GoldenConversation } from '../support/read-conversations.js';

const BOT: Principal = { subject: 'golden-bot', role: 'bot', customerId: null };
const NOTHING = askInput({ maxSuggestions: 5 });

/** Says the turns one after the other; the replies in order. */
export const playConversation = async ({ asker }: App, { name, turns }: GoldenConversation): Promise<readonly Reply[]> => {
  const replies: Reply[] = [];
  for (const { say, burst = [], situation = {}, option = null, conversation = 'only' } of turns) {
    const given = Object.fromEntries(Object.entries(situation).filter(([, value]) => value !== undefined));
    const input = { ...NOTHING, ...given, optionId: option, conversationId: `${name} ${conversation}` };
    const [reply, ...others] = await Promise.all([say, ...burst].map((question) => asker.ask({ ...input, question }, BOT)));
    if (reply === undefined || others.some(({ turnId }) => turnId !== reply.turnId))
      throw new Error(`"${name}" got several turns for one burst`);
    replies.push(reply);
  }
  return replies;
};
