import type { Job } from '../../../domain/job.js';
import { Problem } from '../../../domain/problem.js';
import type { SubscriptionResolvers } from '../../generated/types.js';

export const job: Required<SubscriptionResolvers>['job'] = {
  subscribe: async (_root, { id }, { services }) => {
    if ((await services.imports.find(id)) === null) throw new Problem('NOT_FOUND', 'No job has this id.');
    return services.imports.subscribe(id);
  },
  resolve: (state: Job) => state,
};
