import type { MutationResolvers } from '../../generated/types.js';
import { showDeletion } from '../show-deletion.js';

export const deleteEntity: Required<MutationResolvers>['deleteEntity'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.entityEditor.delete(id, expectedVersion, principal);
  loaders.clear();
  return showDeletion(outcome);
};
