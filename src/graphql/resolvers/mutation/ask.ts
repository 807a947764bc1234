import type { MutationResolvers } from '../../generated/types.js';
import { toAskInput } from '../to-ask-input.js';

export const ask: Required<MutationResolvers>['ask'] = (_root, { input }, { services, principal, gone }) =>
  services.asker.ask(toAskInput(input, principal), principal, gone);
