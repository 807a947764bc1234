import type { FollowUp } from '../store/conversation-repository.js';
import type { ReplyDraft } from './reply-draft.js';

/** Which FAQ answered right after which other one; `null` where either turn had another answer, small talk or none. */
export const followUpOf = ({ situation: { lastTurn }, outcome }: ReplyDraft): FollowUp | null => {
  const fromId = lastTurn?.reply.kind === 'answer' && lastTurn.reply.understanding.kind !== 'SMALL_TALK' ? lastTurn.reply.faqId : null;
  const toId = outcome.kind === 'answer' && outcome.questionKind !== 'SMALL_TALK' ? outcome.faqId : null;
  return fromId === null || toId === null || fromId === toId ? null : { fromId, toId };
};
