import type { MutationResolvers } from '../../generated/types.js';
import { showFaqOutcome } from '../show-faq-outcome.js';

export const archiveFaq: Required<MutationResolvers>['archiveFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.archive(id, expectedVersion, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};
