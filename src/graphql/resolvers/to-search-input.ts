import type { SearchInput } from '../../domain/search.js';
import type { QuerySearchArgs } from '../generated/types.js';

/** The search as `ask/` takes it: nothing absent. */
export const toSearchInput = ({
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
