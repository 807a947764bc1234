import { customerIdFor } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { fromOffsetCursor, toOffsetCursor } from '../../paging/offset-cursor.js';
import { readCount } from '../../paging/read-count.js';
import { toConnection } from '../../paging/to-connection.js';
import { toSearchInput } from '../to-search-input.js';

export const search: Required<QueryResolvers>['search'] = async (_root, args, { services, principal, gone }) => {
  const count = readCount(args.first, { name: 'first', from: 1, to: 100, otherwise: 10 });
  const start = fromOffsetCursor(args.after);
  const end = start + count;
  const input = toSearchInput({ ...args, customerId: customerIdFor(principal, args.customerId), limit: end + 1 });
  const hits = await services.asker.search(input, principal, gone);
  return toConnection(hits.slice(start, end), hits.length > end, (_hit, index) => toOffsetCursor(start + index));
};
