import type { DialogueState } from '../domain/dialogue-state.js';
import type { Entity, EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { Principal } from '../domain/principal.js';
import type { Conversation, Turn } from '../domain/turn.js';
import type { RelatedEntity } from '../store/relation-repository.js';
import type { Choice } from './read-choice.js';

/** Who asks: the customer's node with what leaves it. */
export interface CustomerProfile {
  readonly entity: Entity;
  readonly relations: readonly RelatedEntity[];
}

/** Values that conditions of answers look at: `customer.state`, `customer.HOLDS` (ids), `channel` … */
export type ContextVariables = Readonly<Record<string, Json>>;

/** Everything known about a question before its words are read. */
export interface Situation {
  readonly principal: Principal;
  /** The words as received. */
  readonly question: string;
  readonly conversationId: string | null;
  /** Of the conversation that this id means to who asks; `null`: none given. */
  readonly conversationKey: string | null;
  /** With the turns that may be recalled for who asks. `null`: none given, or not opened yet. */
  readonly conversation: Conversation | null;
  /** Where the dialogue stands. */
  readonly state: DialogueState;
  /** Number of the last turn of the conversation, whoever asked; 0: none yet. */
  readonly turnsSoFar: number;
  /** The turn before this one that may be recalled. */
  readonly lastTurn: Turn | null;
  readonly messageId: string | null;
  readonly customer: CustomerProfile | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  /** What the sender says the question is about. */
  readonly given: readonly EntityRef[];
  /** What the place the customer is at is about: the scenario when it names an entity. */
  readonly place: EntityRef | null;
  /** What the customer holds or asked for, as the profile says. */
  readonly held: readonly EntityRef[];
  readonly language: Language | null;
  /** The language the profile prefers, where it says so. */
  readonly preferredLanguage: Language | null;
  /** The moment asked about, ISO-8601 with the company's offset: its first ten characters are the company's day. */
  readonly asOf: string;
  /** Whether the sender asked for another moment than now. */
  readonly otherTime: boolean;
  /** Whether that moment is past. */
  readonly isPast: boolean;
  /** The option chosen; its entity when it is one. */
  readonly choice: (Choice & { readonly entity: EntityRef | null }) | null;
  readonly maxSuggestions: number;
  readonly variables: ContextVariables;
}
