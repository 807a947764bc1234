import type { MutationResolvers } from '../../generated/types.js';
import { toImportRequest } from '../to-import-request.js';

export const importKnowledge: Required<MutationResolvers>['importKnowledge'] = async (_root, { input }, { services, principal }) => {
  const outcome = await services.imports.start(toImportRequest(input), principal);
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { job: outcome.job, userErrors: [] };
};
