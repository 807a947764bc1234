import { Problem } from '../../../domain/problem.js';
import { customerIdFor } from '../../../domain/access.js';
import { maySee } from '../../access/may-see.js';
import type { QueryResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';

export const relatedKnowledge: Required<QueryResolvers>['relatedKnowledge'] = async (_root, { to, customerId, first }, context) => {
  const { services, principal, gone } = context;
  const limit = readCount(first, { name: 'first', from: 0, to: 20, otherwise: 5 });
  const customer = customerIdFor(principal, customerId);
  const related = (await maySee(to, context)) ? await services.asker.related(to, customer, limit, principal, gone) : null;
  if (related === null) throw new Problem('NOT_FOUND', 'No FAQ, entity or conversation has this id.');
  return related;
};
