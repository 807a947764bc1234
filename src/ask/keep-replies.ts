import { LRUCache } from 'lru-cache';
import { customerIdFor, type Principal } from '../domain/access.js';
import type { AskInput, Turn } from '../domain/turn.js';
import { minuteOf } from './keep-knowledge.js';
import type { ReplyDraft } from './reply-draft.js';

/** A reply before it is recorded, with how it came about. */
export interface MadeReply extends Pick<Turn, 'stages' | 'statements'> {
  readonly draft: ReplyDraft;
}

/** Replies to what is asked by nobody in particular and after nothing: they hang on the words, the knowledge and the minute alone. */
export interface KeptReplies {
  /** What was replied to the same a moment ago, else what `make` gives. Of a customer or in a conversation it is always made. */
  find(asked: Asked, make: () => Promise<MadeReply>): Promise<MadeReply>;
  /** Forgets everything. What is being made meanwhile is not kept either: it may be from before. */
  drop(): void;
}

interface Asked {
  readonly operation: 'answer' | 'ask';
  readonly input: AskInput;
  readonly principal: Principal;
}

/** Some tens of kilobytes each, most of it what explains them. */
const MOST_KEPT = 1_000;
/** Nobody's words stay for longer. */
const KEPT_MILLISECONDS = 60_000;

/**
 * Many ask the same, and one revision, one input and one moment give one reply. With them a question asked again costs a twentieth
 * (docs/performance.md).
 */
export const createKeptReplies = ({ now, revision }: { readonly now: () => Date; readonly revision: () => string }): KeptReplies => {
  const empty = (): LRUCache<string, MadeReply> => new LRUCache({ max: MOST_KEPT, ttl: KEPT_MILLISECONDS });
  let kept = empty();
  return {
    async find({ operation, input, principal }, make) {
      if (input.conversationId !== null || customerIdFor(principal, input.customerId) !== null) return make();
      const mine = kept;
      const made = revision();
      const key = JSON.stringify([operation, made, minuteOf(now().toISOString()), { ...input, messageId: null }, principal]);
      const known = mine.get(key);
      if (known !== undefined) return again(known, input);
      const reply = await make();
      if (reply.draft.revision === made) mine.set(key, reply);
      return reply;
    },
    drop() {
      kept = empty();
    },
  };
};

/** Nothing was done for it this time. */
const again = ({ draft, stages }: MadeReply, { messageId }: AskInput): MadeReply => ({
  draft: { ...draft, situation: { ...draft.situation, messageId } },
  stages: stages.map((stage) => ({ ...stage, milliseconds: 0 })),
  statements: 0,
});
