import type { QueryResolvers } from '../../generated/types.js';
import { fromCursor, toCursor } from '../../paging/cursor.js';
import { checkFilter } from '../../paging/check-filter.js';
import { readCount } from '../../paging/read-count.js';
import { toConnection } from '../../paging/to-connection.js';

export const entities: Required<QueryResolvers>['entities'] = async (_root, { type, query, first, after }, { services, loaders }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const types = type === null || type === undefined ? [] : [type];
  const hidden = loaders.entityAccess.hiddenTypes;
  checkFilter('type', types, () => services.ontology.current.ontology.entityTypes.map(({ id }) => id));
  const listing = { types, hidden, text: query ?? '', after: fromCursor(after), limit: count + 1 };
  const [found, totalCount] = await Promise.all([services.entities.list(listing), services.entities.count(hidden)]);
  return { ...toConnection(found.slice(0, count), found.length > count, ({ id }) => toCursor(id)), totalCount };
};
