import type { AskInput } from '../../src/domain/turn.js';

/** What is sent to be answered: of nobody, from nowhere, but for what is given. */
export const askInput = (given: Partial<AskInput> = {}): AskInput => ({
  question: '',
  conversationId: null,
  messageId: null,
  customerId: null,
  channel: null,
  scenario: null,
  entityIds: [],
  language: null,
  asOf: null,
  optionId: null,
  maxSuggestions: 3,
  ...given,
});
