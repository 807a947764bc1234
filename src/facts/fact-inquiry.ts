import type { EntityRef } from '../domain/entity.js';
import type { FactMemory } from '../domain/fact-proposal.js';
import type { Language } from '../domain/language.js';
import type { Asker } from './own/own-lexicon.js';
import type { NamedEntity } from './paths/read-paths.js';

/** What the dialogue is about. */
export interface FactFocus {
  /** Most first; weight 1: the turn before, .6 of it for each turn further back. */
  readonly entities: readonly { readonly entity: EntityRef; readonly weight: number }[];
  /** Things the last reply listed or compared, in its order. */
  readonly listed: readonly EntityRef[];
  /** Of the proposal that was answered last. */
  readonly memory: FactMemory | null;
  /** What was asked last, normalised; `null`: nothing. Default: nothing. */
  readonly question?: string | null;
}

/** Whether an attribute was asked for, compared or ordered by before. */
export const isBefore = ({ memory }: FactFocus, attribute: string): boolean =>
  memory !== null && (memory.order?.attribute === attribute || memory.terms.some(({ id }) => id === attribute));

export const NO_FOCUS: FactFocus = { entities: [], listed: [], memory: null };

/** One interpretation of a message, with what is known of the situation. */
export interface FactInquiry {
  /** Normalised. */
  readonly text: string;
  readonly language: Language;
  readonly replyLanguage: Language;
  /** Everything the words may name, names within names too. */
  readonly named: readonly NamedEntity[];
  /** What the words do name: of names within names the one meant. */
  readonly mentions: readonly NamedEntity[];
  readonly implied: readonly { readonly entity: EntityRef; readonly by: 'GIVEN' | 'SCENARIO' | 'DIALOGUE' | 'PROFILE' }[];
  readonly asker: Asker | null;
  /** ISO-8601. */
  readonly asOf: string;
  readonly focus: FactFocus;
  /** Of the text; `null` where it was not encoded. */
  readonly vector: Float32Array | null;
  /** How near the message is in meaning to what is written about each of the asker's things, by id, 0..1; `null`: a completed question, of which only what it names is told. */
  readonly near: ReadonlyMap<string, number> | null;
}
