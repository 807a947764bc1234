import type { MutationResolvers } from '../../generated/types.js';

export const deleteRelation: Required<MutationResolvers>['deleteRelation'] = async (_root, ends, { services, loaders, principal }) => {
  const outcome = await services.relationEditor.delete(ends, principal);
  loaders.clear();
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { deletedId: outcome.deletedId, userErrors: [] };
};
