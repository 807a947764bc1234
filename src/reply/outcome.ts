import type { Language } from '../domain/language.js';
import type { Fact, HandoffReason, Option, QuestionKind, Source } from '../domain/reply.js';

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
