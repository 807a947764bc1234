import type { Conversation } from '../domain/turn.js';

/** Ids of the FAQs that the turns remembered of a conversation answered with. */
export const saidIn = (conversation: Conversation | null): readonly string[] =>
  (conversation?.turns ?? []).flatMap(({ reply }) => (reply.kind === 'answer' && reply.faqId !== null ? [reply.faqId] : []));
