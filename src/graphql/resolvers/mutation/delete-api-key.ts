import type { MutationResolvers } from '../../generated/types.js';

export const deleteApiKey: Required<MutationResolvers>['deleteApiKey'] = async (_root, { id }, { services, principal }) => {
  const isGone = await services.apiKeys.withdraw(id, principal);
  if (isGone) return { deletedId: id, userErrors: [], dependents: [] };
  return { userErrors: [{ code: 'NOT_FOUND', message: 'No key has this id.', path: ['id'] }], dependents: [] };
};
