import type { QueryResolvers } from '../../generated/types.js';
import { toAskInput } from '../to-ask-input.js';

export const answer: Required<QueryResolvers>['answer'] = (_root, { input }, { services, principal, gone }) =>
  services.asker.answer(toAskInput(input, principal), principal, gone);
