import type { MutationResolvers } from '../../generated/types.js';

export const deleteEntity: Required<MutationResolvers>['deleteEntity'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.entityEditor.delete(id, expectedVersion, principal);
  loaders.clear();
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { deletedId: outcome.deletedId, userErrors: [] };
};
