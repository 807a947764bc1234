import type { Language } from './language.js';

/** What may be wrong with knowledge. */
export const FINDING_KINDS = [
  'CONTRADICTION',
  'DEAD_PLACEHOLDER',
  'UNREACHABLE_ANSWER',
  'STALE_SOURCE',
  'DUPLICATE',
  'STOLEN_QUESTIONS',
  'MISSING_LANGUAGE',
  'FEW_PHRASINGS',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_STATUSES = ['OPEN', 'DISMISSED', 'FIXED'] as const;

export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** Why something is a finding; each language has a sentence for it. */
export const FINDING_CAUSES = [
  /** Two texts give different values for the same. */
  'OTHER_VALUE',
  /** One text denies what another says. */
  'DENIAL',
  /** A text gives another value than the graph. */
  'OTHER_THAN_GRAPH',
  /** The answers of two languages give different values. */
  'OTHER_IN_LANGUAGE',
  /** Two answers of a FAQ whose conditions can hold at once give different values. */
  'OTHER_ANSWER',
  'NO_ENTITY',
  'NO_ATTRIBUTE',
  'NO_VALUE',
  'COVERED',
  'OVER',
  'NEVER_HOLDS',
  'PAST_SOURCE',
  'SAME_ANSWER',
  'ASKED_FOR_OTHER',
  'NO_ANSWER_IN_LANGUAGE',
  'NO_QUESTION_IN_LANGUAGE',
  'TOO_FEW',
] as const;

export type FindingCause = (typeof FINDING_CAUSES)[number];

/** A text that shows it. */
export interface FindingEvidence {
  /** Id of the FAQ or entity whose text it is. */
  readonly subjectId: string;
  readonly language: Language;
  /** `null`: it is no answer, or no single one. */
  readonly answerId: string | null;
  readonly text: string;
  /** What of the text it is about, as it stands there; `null`: all of it. */
  readonly value: string | null;
}

/** Takes the FAQ out of service; its phrasings go to `intoId`, where that is not `null`. */
export interface ArchiveFaqFix {
  readonly kind: 'ARCHIVE_FAQ';
  readonly faqId: string;
  readonly intoId: string | null;
}

export interface TakeOutAnswerFix {
  readonly kind: 'TAKE_OUT_ANSWER';
  readonly faqId: string;
  readonly answerId: string;
}

/** Writes `to` in the place of `from` in an answer and its variants. `from` is normalised. */
export interface RewriteAnswerFix {
  readonly kind: 'REWRITE_ANSWER';
  readonly faqId: string;
  readonly answerId: string;
  readonly from: string;
  readonly to: string;
}

/** Moves phrasings to the FAQ that is found for them anyway. */
export interface MovePhrasingsFix {
  readonly kind: 'MOVE_PHRASINGS';
  readonly faqId: string;
  readonly intoId: string;
  readonly phrasings: readonly string[];
}

/** Nothing that could be done without an editor's words. `language`: in which something is missing; `null`: not in one alone. */
export interface EditFaqFix {
  readonly kind: 'EDIT_FAQ';
  readonly faqId: string;
  readonly language: Language | null;
}

/** A change that would settle it. */
export type FindingFix = ArchiveFaqFix | TakeOutAnswerFix | RewriteAnswerFix | MovePhrasingsFix | EditFaqFix;

/** Something that is wrong with the knowledge, as far as can be told without asking anybody. */
export interface Finding {
  /** The same for the same fault. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly cause: FindingCause;
  /** Ids of the FAQs and entities that it is about; what its fix changes comes first. */
  readonly subjectIds: readonly string[];
  readonly topicIds: readonly string[];
  /** What the sentence of its cause tells, by name. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly evidence: readonly FindingEvidence[];
  readonly fix: FindingFix;
  /** Questions of the last four weeks that were answered from one of its FAQs. */
  readonly asked: number;
  /** Names what is said there; another when the texts are others. */
  readonly digest: string;
  readonly foundAt: string;
  readonly status: FindingStatus;
  readonly dismissedBy: string | null;
  readonly dismissedAt: string | null;
  readonly reason: string | null;
}

/** A finding as it is found, before anybody decided on it. */
export type FindingDraft = Omit<
  Finding,
  'id' | 'asked' | 'digest' | 'foundAt' | 'status' | 'dismissedBy' | 'dismissedAt' | 'reason' | 'topicIds'
>;
