import { customerIdFor } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { SearchInput } from '../../domain/search.js';
import type { QueryResolvers, QuerySearchArgs, SearchResultResolvers } from '../generated/types.js';
import { readCount, readSeen, toConnection } from '../paging.js';
import { maySee } from '../permissions.js';

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
