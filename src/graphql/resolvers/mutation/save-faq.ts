import type { MutationResolvers } from '../../generated/types.js';
import { showFaqOutcome } from '../show-faq-outcome.js';
import { toFaqInput } from '../to-faq-input.js';

export const saveFaq: Required<MutationResolvers>['saveFaq'] = async (
  _root,
  { input, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.save(toFaqInput(input), expectedVersion ?? null, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};
