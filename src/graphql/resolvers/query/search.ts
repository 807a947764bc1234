import { customerIdFor } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { fromSearchCursor, toSearchCursor } from '../../paging/search-cursor.js';
import { readCount } from '../../paging/read-count.js';
import { toConnection } from '../../paging/to-connection.js';
import { toSearchInput } from '../to-search-input.js';

export const search: Required<QueryResolvers>['search'] = async (_root, args, { services, principal, gone }) => {
  const count = readCount(args.first, { name: 'first', from: 1, to: 100, otherwise: 10 });
  const place = fromSearchCursor(args.after);
  const input = toSearchInput({ ...args, customerId: customerIdFor(principal, args.customerId), place, limit: count + 1 });
  const hits = await services.asker.search(input, principal, gone);
  return toConnection(hits.slice(0, count), hits.length > count, toSearchCursor);
};
