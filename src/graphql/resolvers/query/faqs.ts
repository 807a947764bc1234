import { visibleStatuses } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { fromCursor, toCursor } from '../../paging/cursor.js';
import { checkFilter } from '../../paging/check-filter.js';
import { readCount } from '../../paging/read-count.js';
import { toConnection } from '../../paging/to-connection.js';
import { loadPresent } from '../load-present.js';

export const faqs: Required<QueryResolvers>['faqs'] = async (_root, { filter, first, after }, { services, loaders, principal }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const topicIds = filter?.topicIds ?? [];
  if (topicIds.length > 0) {
    const topics = await services.topics.list();
    checkFilter('filter.topicIds', topicIds, () => topics.map(({ id }) => id));
  }
  const statuses = visibleStatuses(principal, filter?.statuses ?? []);
  const listing = { statuses, topicIds, text: filter?.text ?? '', after: fromCursor(after), limit: count + 1 };
  const [ids, totalCount] = await Promise.all([services.faqs.list(listing), services.faqs.count(visibleStatuses(principal, []))]);
  const nodes = await loadPresent(loaders.faq, ids.slice(0, count));
  return { ...toConnection(nodes, ids.length > count, ({ id }) => toCursor(id)), totalCount };
};
