import type { EntityRef } from './entity.js';
import type { Json } from './json.js';

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
