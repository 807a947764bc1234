import type { EntityRef } from './entity.js';
import type { Json } from './json.js';
import type { Language } from './language.js';

export type QuestionKind = 'FAQ' | 'FACT' | 'FLOW' | 'SMALL_TALK' | 'AGENT_REQUEST' | 'OUT_OF_SCOPE';
export type EmotionLabel = 'NEUTRAL' | 'SATISFIED' | 'ANXIOUS' | 'CONFUSED' | 'DISAPPOINTED' | 'ANGRY';
export type ContextKind = 'DIALOGUE' | 'PROFILE' | 'SCENARIO' | 'GRAPH' | 'EMOTION' | 'TIME';
export type SourceKind = 'FAQ' | 'ENTITY';
export type SuggestionKind = 'FAQ' | 'ENTITY';
export type HandoffReason = 'REQUESTED' | 'REPEATED_MISS' | 'EMOTION' | 'POLICY';

export interface Emotion {
  readonly label: EmotionLabel;
  /** How strong, 0..1. */
  readonly score: number;
}

/** A name found in the question and what it stands for. Offsets count UTF-16 units in the question as received. */
export interface EntityMention {
  readonly entity: EntityRef;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0..1: 1 is the exact name. */
  readonly score: number;
  readonly via: 'NAME' | 'ALIAS' | 'FUZZY' | 'GIVEN';
}

export interface ContextEffect {
  readonly context: ContextKind;
  readonly changedReply: boolean;
  readonly effect: string;
  readonly withoutIt: string | null;
}

export interface Understanding {
  readonly resolvedQuestion: string;
  readonly kind: QuestionKind;
  readonly entities: readonly EntityMention[];
  readonly emotion: Emotion;
  readonly contexts: readonly ContextEffect[];
}

/** One statement of the graph: an attribute's value (`value`) or a relation (`object`). */
export interface Fact {
  readonly subject: EntityRef;
  /** Id of the attribute or relation type. */
  readonly predicate: string;
  readonly object: EntityRef | null;
  readonly value: Json;
  /** In words, in the language of the reply. */
  readonly text: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Source {
  readonly kind: SourceKind;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly excerpt: string;
}

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly kind: SuggestionKind;
  readonly reason: string;
  readonly path: readonly Fact[];
  /** 0..1, falling with the distance in the graph. */
  readonly score: number;
}

const OPTION_KINDS = ['entity', 'faq', 'attribute', 'person'] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** The id of an option: its kind, a colon and the id of what it names; of an attribute `ID=VALUE`. */
export const optionIdOf = (kind: OptionKind, id: string): string => `${kind}:${id}`;

/** What an option stands for; `null`: it is none. */
export const readOptionId = (optionId: string): { readonly kind: OptionKind; readonly id: string } | null => {
  const [, name, id] = /^(\w+):(.+)$/s.exec(optionId) ?? [];
  const kind = OPTION_KINDS.find((known) => known === name);
  return id === undefined || kind === undefined ? null : { kind, id };
};

/** Something the customer may click; sending its id back as `optionId` chooses it. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

interface ReplyBase {
  readonly turnId: string;
  readonly conversationId: string | null;
  readonly text: string;
  readonly language: Language;
  /** Calibrated probability that the reply is right. */
  readonly confidence: number;
  /** Revision of the knowledge it was made from and of what was learnt from it. */
  readonly revision: string;
  readonly understanding: Understanding;
  readonly suggestions: readonly Suggestion[];
}

export interface Answer extends ReplyBase {
  readonly kind: 'answer';
  readonly faqId: string | null;
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}
export interface Clarification extends ReplyBase {
  readonly kind: 'clarification';
  readonly options: readonly Option[];
  /** Id of the attribute, or `entity` or `faq`, that would settle it. */
  readonly askedAbout: string | null;
}
export interface SlotPrompt extends ReplyBase {
  readonly kind: 'slotPrompt';
  readonly flow: string;
  readonly slot: string;
  readonly options: readonly Option[];
}
export interface Handoff extends ReplyBase {
  readonly kind: 'handoff';
  readonly reason: HandoffReason;
  readonly summary: string;
}
export interface NoAnswer extends ReplyBase {
  readonly kind: 'noAnswer';
}

/** What the customer gets. */
export type Reply = Answer | Clarification | SlotPrompt | Handoff | NoAnswer;

/** Every feeling that is told apart. */
export const EMOTION_LABELS: readonly EmotionLabel[] = ['NEUTRAL', 'SATISFIED', 'ANXIOUS', 'CONFUSED', 'DISAPPOINTED', 'ANGRY'];

/** A text of which somebody said what feeling it shows. */
export interface FeltText {
  readonly text: string;
  readonly label: EmotionLabel;
}
