import type { Entity, EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { Emotion, Fact, HandoffReason, Option, QuestionKind, Source } from '../domain/reply.js';
import type { Turn } from '../domain/turn.js';

/**
 * Everything but the knowledge that a reply depends on. What a reply would have been without a context is found by composing it again
 * with that context taken away: nobody (`customer: null`), nowhere (`channel: null`), no feeling, no dialogue (`conversation: null`).
 */
export interface ReplyContext {
  /** The words as received. */
  readonly question: string;
  readonly language: Language;
  /** Whether the question is in a served language at all. */
  readonly isReadable: boolean;
  /** Whether its words look like those of another language, so that nothing found is no wonder. */
  readonly looksForeign: boolean;
  readonly asOf: string;
  /** What conditions look at. */
  readonly variables: Readonly<Record<string, Json>>;
  readonly channel: string | null;
  readonly emotion: Emotion;
  readonly customer: { readonly entity: Entity } | null;
  readonly conversationId: string | null;
  /** With the turns before this one, the oldest first. */
  readonly conversation: { readonly turns: readonly Turn[] } | null;
  /** The dialogue that wordings are drawn for, where what is said must not hang on it. Default: `conversation` */
  readonly wordedFor?: { readonly turns: readonly Turn[] } | null;
  /** The option chosen of those offered. */
  readonly choice: { readonly kind: 'entity' | 'faq' | 'attribute' | 'person'; readonly id: string } | null;
  /** A FAQ the customer chose of the options offered. */
  readonly chosenFaqId: string | null;
  /** What the question names. */
  readonly mentions: readonly { readonly entity: EntityRef }[];
  /** What the situation says it is about. */
  readonly implied: readonly { readonly entity: EntityRef }[];
}

interface OutcomeBase {
  readonly questionKind: QuestionKind;
  readonly text: string;
  readonly language: Language;
  /** Probability that it is right, 0..1. */
  readonly confidence: number;
}

/** What is replied, before suggestions and the turn's number are known. */
export type Outcome =
  | (OutcomeBase & {
      readonly kind: 'answer';
      readonly faqId: string | null;
      readonly facts: readonly Fact[];
      readonly sources: readonly Source[];
    })
  | (OutcomeBase & { readonly kind: 'clarification'; readonly options: readonly Option[]; readonly askedAbout: string | null })
  | (OutcomeBase & { readonly kind: 'handoff'; readonly reason: HandoffReason; readonly summary: string })
  | (OutcomeBase & { readonly kind: 'noAnswer' });
