import type { App } from '../../src/app.js';
import type { AskInput } from '../../src/domain/ask-input.js';
import type { Principal } from '../../src/domain/principal.js';
import type { Reply } from '../../src/domain/reply.js';
import type { GoldenConversation } from '../support/read-conversations.js';

const BOT: Principal = { subject: 'golden-bot', role: 'bot', customerId: null };
const NOTHING: AskInput = {
  question: '',
  conversationId: null,
  messageId: null,
  customerId: null,
  channel: null,
  scenario: null,
  entityIds: [],
  language: null,
  asOf: null,
  optionId: null,
  maxSuggestions: 5,
};

/** Says the turns one after the other; the replies in order. */
export const playConversation = async ({ asker }: App, { name, turns }: GoldenConversation): Promise<readonly Reply[]> => {
  const replies: Reply[] = [];
  for (const { say, situation = {}, option = null, conversation = 'only' } of turns) {
    const given = Object.fromEntries(Object.entries(situation).filter(([, value]) => value !== undefined));
    replies.push(
      await asker.ask({ ...NOTHING, ...given, question: say, optionId: option, conversationId: `${name} ${conversation}` }, BOT),
    );
  }
  return replies;
};
