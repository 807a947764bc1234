import type { DialogueState } from '../../domain/dialogue-state.js';
import type { EntityRef } from '../../domain/entity.js';
import type { AnswerKind } from '../../language/answer-kinds.js';

/** What of a message and its situation the decision weighs, whatever it is about. */
export interface TurnView {
  readonly state: DialogueState;
  /** Whether there was a turn before. */
  readonly isLater: boolean;
  /** Whether the words lean on what was said before. */
  readonly leans: boolean;
  readonly isChinese: boolean;
  /** Words that say what is asked. */
  readonly contentWords: number;
  readonly asked: ReadonlySet<AnswerKind>;
  readonly isSupposing: boolean;
  readonly isDenying: boolean;
  /** Whether the words say that something is the speaker's, and whether they speak of themselves. */
  readonly saysOwner: boolean;
  readonly saysSpeaker: boolean;
  /** Whether they ask what became of something. */
  readonly asksOutcome: boolean;
  /** Whether they ask how or why. */
  readonly asksManner: boolean;
  /** Whether the message greets, thanks, agrees or the like and asks nothing of its own. */
  readonly isAct: boolean;
  readonly knowsAsker: boolean;
  /** What the words name. */
  readonly named: readonly EntityRef[];
  /** What the sender or the page says it is about. */
  readonly given: readonly EntityRef[];
  /** What the customer has. */
  readonly held: readonly EntityRef[];
  /** FAQs that editors say are asked after the last, or that the last reply offered. */
  readonly expectedFaqIds: ReadonlySet<string>;
  /** The type of an entity; `null`: not known. */
  readonly typeOf: (entityId: string) => string | null;
  /** What a text names word for word, in its order; names of several things are left out. */
  readonly namedIn: (text: string) => readonly EntityRef[];
}
