import type { Reply } from '../../../src/domain/reply.js';
import { NEW_DIALOGUE, type Turn } from '../../../src/domain/turn.js';
import type { ReplyContext } from '../../../src/reply/outcome.js';

/** A context in which nothing is known but the words. */
export const contextOf = (given: Partial<ReplyContext> = {}): ReplyContext => ({
  question: 'how',
  language: 'en',
  isReadable: true,
  looksForeign: false,
  asOf: '2026-11-23T08:00:00.000Z',
  variables: {},
  channel: null,
  emotion: { label: 'NEUTRAL', score: 0 },
  customer: null,
  conversationId: null,
  conversation: null,
  choice: null,
  chosenFaqId: null,
  mentions: [],
  implied: [],
  ...given,
});

type Said = { readonly [K in Reply['kind']]: Partial<Extract<Reply, { kind: K }>> & { readonly kind: K } }[Reply['kind']];

/** Turns of a dialogue, each a question with what was replied. */
export const dialogueOf = (...turns: readonly (readonly [string, Said])[]): NonNullable<ReplyContext['conversation']> => ({
  turns: turns.map(([question, said], index) => turnOf(question, said, index + 1)),
});

const turnOf = (question: string, said: Said, number: number): Turn => {
  const base = {
    turnId: `turn-${String(number)}`,
    conversationId: 'c',
    text: `reply ${String(number)}`,
    language: 'en' as const,
    confidence: 1,
    revision: '1',
    understanding: {
      resolvedQuestion: question,
      kind: 'FAQ' as const,
      entities: [],
      emotion: { label: 'NEUTRAL' as const, score: 0 },
      contexts: [],
    },
    suggestions: [],
  };
  const reply = { ...base, faqId: null, facts: [], sources: [], options: [], askedAbout: null, ...said };
  const at = '2026-11-23T08:00:00.000Z';
  return {
    id: base.turnId,
    number,
    conversationId: 'c',
    messageId: null,
    customerId: null,
    question,
    channel: null,
    scenario: null,
    at,
    reply: reply as Reply,
    state: NEW_DIALOGUE,
    stages: [],
    milliseconds: 1,
    statements: 1,
  };
};
