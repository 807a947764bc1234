import type { MutationResolvers } from '../../generated/types.js';
import { showDeletion } from '../show-deletion.js';

export const deleteRelation: Required<MutationResolvers>['deleteRelation'] = async (_root, ends, { services, loaders, principal }) => {
  const outcome = await services.relationEditor.delete(ends, principal);
  loaders.clear();
  return showDeletion(outcome);
};
