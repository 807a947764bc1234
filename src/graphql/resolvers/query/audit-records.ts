import type { QueryResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';

export const auditRecords: Required<QueryResolvers>['auditRecords'] = (_root, { subjectId, first }, { services }) =>
  services.audits.list(subjectId ?? '', readCount(first, { name: 'first', from: 1, to: 500, otherwise: 50 }));
