import { customerIdFor } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';
import { readSeen } from '../../paging/search-cursor.js';
import { toConnection } from '../../paging/to-connection.js';
import { toSearchInput } from '../to-search-input.js';

export const search: Required<QueryResolvers>['search'] = async (_root, args, { services, principal, gone }) => {
  const count = readCount(args.first, { name: 'first', from: 1, to: 100, otherwise: 10 });
  const seen = readSeen(args.after);
  // However they are ranked now, among so many there are enough that were not seen.
  const limit = seen.count + count + 1;
  const input = toSearchInput({ ...args, customerId: customerIdFor(principal, args.customerId), limit });
  const hits = (await services.asker.search(input, principal, gone)).filter((hit) => !seen.has(hit));
  return toConnection(hits.slice(0, count), hits.length > count, (_hit, index) => seen.cursorAfter(hits.slice(0, index + 1)));
};
