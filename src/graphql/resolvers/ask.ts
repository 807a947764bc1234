import { customerIdFor, isStaff, type Principal } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { AskInput } from '../../domain/turn.js';
import type {
  AnswerResolvers,
  AskInput as SentInput,
  ConversationResolvers,
  MutationResolvers,
  QueryResolvers,
  ReplyResolvers,
  SuggestionResolvers,
  TraceResolvers,
} from '../generated/types.js';
import { readCount } from '../paging.js';

/** The question as the stages take it: nothing absent, and asked for the customer the sender may ask for. */
const toAskInput = (input: SentInput, principal: Principal): AskInput => ({
  question: input.question,
  conversationId: input.conversationId ?? null,
  messageId: input.messageId ?? null,
  customerId: customerIdFor(principal, input.customerId),
  channel: input.channel ?? null,
  scenario: input.scenario ?? null,
  entityIds: input.entityIds ?? [],
  language: input.language ?? null,
  asOf: input.asOf ?? null,
  optionId: input.optionId ?? null,
  maxSuggestions: input.maxSuggestions ?? 3,
});

export const ask: Required<MutationResolvers>['ask'] = (_root, { input }, { services, principal, gone }) =>
  services.asker.ask(toAskInput(input, principal), principal, gone);

export const answer: Required<QueryResolvers>['answer'] = (_root, { input }, { services, principal, gone }) =>
  services.asker.answer(toAskInput(input, principal), principal, gone);

/** So many of the conversations that an id may mean are named. */
const MOST_NAMED = 10;

export const conversation: Required<QueryResolvers>['conversation'] = async (_root, { id }, { services: { conversations }, principal }) => {
  const found = (await conversations.locate(id, 1, principal)).conversation;
  // Another's conversation is answered like one that does not exist, so that ids cannot be tried out.
  if (found !== null || !isStaff(principal)) return found;
  const [key, ...others] = await conversations.keysOf(id, MOST_NAMED);
  if (key === undefined) return null;
  if (others.length > 0)
    throw new Problem('CONFLICT', `Several customers call a conversation so; ask for one of these: ${[key, ...others].join(', ')}.`);
  return conversations.find(key, 1);
};

export const trace: Required<QueryResolvers>['trace'] = (_root, { turnId }, { services }) => services.conversations.findTurn(turnId);

const TYPES = {
  answer: 'Answer',
  clarification: 'Clarification',
  slotPrompt: 'SlotPrompt',
  handoff: 'Handoff',
  noAnswer: 'NoAnswer',
} as const;

export const Reply: ReplyResolvers = {
  __resolveType: ({ kind }) => TYPES[kind],
};

export const Answer: AnswerResolvers = {
  faq: ({ faqId }, _args, { loaders }) => (faqId === null ? null : loaders.servedFaq.load(faqId)),
};

export const Suggestion: SuggestionResolvers = {
  faq: ({ kind, id }, _args, { loaders }) => (kind === 'FAQ' ? loaders.servedFaq.load(id) : null),
  entity: ({ kind, id }, _args, { loaders }) => (kind === 'ENTITY' ? loaders.entity.load(id) : null),
};

export const Conversation: ConversationResolvers = {
  // What one customer calls it may be what another one calls theirs.
  id: ({ id, key }, _args, { principal }) => (isStaff(principal) ? key : id),

  // Read here, because only here it is known how many are wanted.
  turns: async ({ key }, { last }, { services }) => {
    const count = readCount(last, { name: 'last', from: 1, to: 200, otherwise: 50 });
    return (await services.conversations.find(key, count))?.turns ?? [];
  },
};

export const Trace: TraceResolvers = {
  turnId: ({ id }) => id,
  revision: ({ reply }) => reply.revision,
};
