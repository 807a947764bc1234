import { randomUUID } from 'node:crypto';
import type { Turn } from '../domain/turn.js';
import { digest } from './digest.js';
import { toReply, type ReplyDraft } from './reply-draft.js';

/** A reply with what it took, before it is recorded. */
export interface PreparedTurn extends Pick<Turn, 'stages' | 'milliseconds' | 'statements'> {
  readonly draft: ReplyDraft;
}

/** The turn as it is recorded, under an id that the same question in the same place gets again. */
export const toTurn = ({ draft, ...taken }: PreparedTurn, messageKey: string | null, at: Date): Turn => {
  const { conversationId, conversationKey, messageId, customer, question, channel, scenario, turnsSoFar } = draft.situation;
  const number = conversationId === null ? 1 : turnsSoFar + 1;
  const id = conversationKey === null ? (messageKey === null ? randomUUID() : digest([messageKey])) : digest([conversationKey, number]);
  return {
    id,
    number,
    conversationId,
    messageId,
    customerId: customer?.entity.id ?? null,
    question,
    channel,
    scenario,
    at: at.toISOString(),
    reply: toReply(draft, id),
    state: draft.state,
    ...taken,
  };
};
