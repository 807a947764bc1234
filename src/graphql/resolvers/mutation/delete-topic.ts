import type { MutationResolvers } from '../../generated/types.js';
import { showDeletion } from '../show-deletion.js';

export const deleteTopic: Required<MutationResolvers>['deleteTopic'] = async (_root, { id }, { services, loaders, principal }) => {
  const outcome = await services.topicEditor.delete(id, principal);
  loaders.clear();
  return showDeletion(outcome);
};
