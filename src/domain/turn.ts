import type { EntityRef } from './entity.js';
import type { Json } from './json.js';
import type { Language } from './language.js';
import type { Reply } from './reply.js';

/** Channels whose style the service knows, `reply/render/channel-style.ts`. Others may be sent; they get answers as they were written. */
export const CHANNELS = ['web', 'app', 'wechat', 'sms', 'plain', 'phone', 'voice'] as const;

export type Channel = (typeof CHANNELS)[number];

/** A question and the situation it is asked in, as a client sends it; checked by `situation/`. */
export interface AskInput {
  readonly question: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly customerId: string | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  readonly entityIds: readonly string[];
  readonly language: string | null;
  readonly asOf: string | null;
  readonly optionId: string | null;
  readonly maxSuggestions: number;
}

/** Something the dialogue is about. */
export interface FocusedEntity {
  readonly entity: EntityRef;
  /** 1: named in the turn before; less the longer ago and the less directly. */
  readonly weight: number;
  /** Whether the customer named it; else a reply only spoke of it. */
  readonly isNamed: boolean;
}

/**
 * Where a dialogue stands after a turn. Recorded with the turn and read by the next, so that nothing has to be found out again from what was
 * said earlier.
 */
export interface DialogueState {
  /** What is spoken of, the most first. */
  readonly focus: readonly FocusedEntity[];
  /** Topic of the FAQ that answered last. */
  readonly topicId: string | null;
  /** FAQs given so far, the newest last. */
  readonly givenFaqIds: readonly string[];
  /** Things that the last reply to name several named, in its order. */
  readonly listed: readonly EntityRef[];
  /** What was asked last, complete on its own. */
  readonly question: string | null;
  /** What customers told of themselves, by word or by button: context variables with their values. */
  readonly told: Readonly<Record<string, string>>;
  /** What the facts told last were about, as `facts/` wrote it down. */
  readonly factMemory: Json;
}

export const NEW_DIALOGUE: DialogueState = {
  focus: [],
  topicId: null,
  givenFaqIds: [],
  listed: [],
  question: null,
  told: {},
  factMemory: null,
};

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
