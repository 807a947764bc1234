import type { Answer, NoAnswer } from '../../../src/domain/reply.js';

const base = {
  turnId: 'turn-1',
  conversationId: null,
  text: 'I do not know.',
  language: 'en',
  confidence: 0.1,
  revision: '1.untrained.untrained',
  understanding: {
    resolvedQuestion: 'What?',
    kind: 'FAQ',
    entities: [],
    emotion: { label: 'NEUTRAL', score: 0 },
    contexts: [],
  },
  suggestions: [],
} as const;

/** A reply that says nothing. */
export const noAnswer = (changes: Partial<NoAnswer> = {}): NoAnswer => ({ ...base, kind: 'noAnswer', ...changes });

/** An answer from a FAQ. */
export const answer = (changes: Partial<Answer> = {}): Answer => ({
  ...base,
  kind: 'answer',
  faqId: 'early',
  facts: [],
  sources: [],
  text: 'Yes.',
  confidence: 0.9,
  ...changes,
});
