import type { SearchInput, SearchPlace } from '../../domain/search.js';
import type { QuerySearchArgs } from '../generated/types.js';

/** The search as `ask/` takes it: nothing absent. */
export const toSearchInput = ({
  query,
  filter,
  customerId,
  conversationId,
  place,
  limit,
}: QuerySearchArgs & { readonly place: SearchPlace | null; readonly limit: number }): SearchInput => ({
  query,
  kinds: filter?.kinds ?? [],
  entityTypes: filter?.entityTypes ?? [],
  topicIds: filter?.topicIds ?? [],
  language: filter?.language ?? null,
  customerId: customerId ?? null,
  conversationId: conversationId ?? null,
  after: place,
  limit,
});
