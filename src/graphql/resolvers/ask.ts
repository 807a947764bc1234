import { customerIdFor, isStaff, type Principal } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { SearchInput } from '../../domain/search.js';
import type { AskInput } from '../../domain/turn.js';
import type {
  AnswerResolvers,
  AskInput as SentInput,
  ConversationResolvers,
  MutationResolvers,
  QueryResolvers,
  QuerySearchArgs,
  ReplyResolvers,
  SearchResultResolvers,
  SuggestionResolvers,
  TraceResolvers,
} from '../generated/types.js';
import { readCount, readSeen, toConnection } from '../paging.js';
import { maySee } from '../permissions.js';

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

/** The search as `ask/` takes it: nothing absent. */
const toSearchInput = ({
  query,
  filter,
  customerId,
  conversationId,
  limit,
}: QuerySearchArgs & { readonly limit: number }): SearchInput => ({
  query,
  kinds: filter?.kinds ?? [],
  entityTypes: filter?.entityTypes ?? [],
  topicIds: filter?.topicIds ?? [],
  language: filter?.language ?? null,
  customerId: customerId ?? null,
  conversationId: conversationId ?? null,
  limit,
});

export const search: Required<QueryResolvers>['search'] = async (_root, args, { services, principal, gone }) => {
  const count = readCount(args.first, { name: 'first', from: 1, to: 100, otherwise: 10 });
  const seen = readSeen(args.after);
  // However they are ranked now, among so many there are enough that were not seen.
  const limit = seen.count + count + 1;
  const input = toSearchInput({ ...args, customerId: customerIdFor(principal, args.customerId), limit });
  const hits = (await services.asker.search(input, principal, gone)).filter((hit) => !seen.has(hit));
  return toConnection(hits.slice(0, count), hits.length > count, (_hit, index) => seen.cursorAfter(hits.slice(0, index + 1)));
};

export const relatedKnowledge: Required<QueryResolvers>['relatedKnowledge'] = async (_root, { to, customerId, first }, context) => {
  const { services, principal, gone } = context;
  const limit = readCount(first, { name: 'first', from: 0, to: 20, otherwise: 5 });
  const customer = customerIdFor(principal, customerId);
  const related = (await maySee(to, context)) ? await services.asker.related(to, customer, limit, principal, gone) : null;
  if (related === null) throw new Problem('NOT_FOUND', 'No FAQ, entity or conversation has this id.');
  return related;
};

export const SearchResult: SearchResultResolvers = {
  faq: ({ kind, id }, _args, { loaders }) => (kind === 'FAQ' ? loaders.servedFaq.load(id) : null),
  entity: ({ kind, id }, _args, { loaders }) => (kind === 'ENTITY' ? loaders.entity.load(id) : null),
};
