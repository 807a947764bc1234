import type { DialogueState } from './dialogue-state.js';
import type { Json } from './json.js';
import type { Language } from './language.js';
import type { Reply } from './reply.js';

/** One step on the way to a reply, as recorded. */
export interface TraceStage {
  readonly name: string;
  readonly milliseconds: number;
  /** What the stage was given and what it yielded, cut to what explains the reply. */
  readonly detail: Json;
}

/** A question with the reply it got, as recorded. */
export interface Turn {
  readonly id: string;
  /** From 1 within its conversation; 1 for a question outside any. */
  readonly number: number;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly customerId: string | null;
  readonly question: string;
  readonly channel: string | null;
  readonly scenario: string | null;
  readonly at: string;
  readonly reply: Reply;
  /** Where the dialogue stands after it. */
  readonly state: DialogueState;
  readonly stages: readonly TraceStage[];
  /** From the request to the reply. */
  readonly milliseconds: number;
  /** Database statements run for the reply. */
  readonly statements: number;
}

export interface Conversation {
  /** Tells it from all others. */
  readonly key: string;
  /** What who holds it calls it: no other conversation of the same customer, or of the same token, is called so. */
  readonly id: string;
  /** Whose it is; `null` when it was opened without a customer. */
  readonly customerId: string | null;
  /** Who opened it: the token's subject. */
  readonly openedBy: string;
  readonly channel: string | null;
  readonly language: Language | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Newest last; the most recent only where said so. */
  readonly turns: readonly Turn[];
}
