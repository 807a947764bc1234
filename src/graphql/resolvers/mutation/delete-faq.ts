import type { MutationResolvers } from '../../generated/types.js';
import { showDeletion } from '../show-deletion.js';

export const deleteFaq: Required<MutationResolvers>['deleteFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.delete(id, expectedVersion, principal);
  loaders.clear();
  return showDeletion(outcome);
};
