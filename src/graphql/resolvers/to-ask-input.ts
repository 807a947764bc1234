import type { AskInput } from '../../domain/ask-input.js';
import type { Principal } from '../../domain/principal.js';
import { customerIdFor } from '../../domain/access.js';
import type { AskInput as SentInput } from '../generated/types.js';

/** The question as the stages take it: nothing absent, and asked for the customer the sender may ask for. */
export const toAskInput = (input: SentInput, principal: Principal): AskInput => ({
  question: input.question,
  conversationId: input.conversationId ?? null,
  messageId: input.messageId ?? null,
  customerId: customerIdFor(principal, input.customerId),
  channel: input.channel ?? null,
  scenario: input.scenario ?? null,
  entityIds: input.entityIds ?? [],
  language: input.language ?? null,
  asOf: input.asOf ?? null,
  optionId: input.optionId ?? null,
  maxSuggestions: input.maxSuggestions ?? 3,
});
