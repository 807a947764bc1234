import type { ReplyResolvers } from '../../generated/types.js';

const TYPES = {
  answer: 'Answer',
  clarification: 'Clarification',
  slotPrompt: 'SlotPrompt',
  handoff: 'Handoff',
  noAnswer: 'NoAnswer',
} as const;

export const Reply: ReplyResolvers = {
  __resolveType: ({ kind }) => TYPES[kind],
};
