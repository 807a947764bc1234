import type { MutationResolvers } from '../../generated/types.js';
import { showFaqOutcome } from '../show-faq-outcome.js';

export const publishFaq: Required<MutationResolvers>['publishFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.publish(id, expectedVersion, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};
