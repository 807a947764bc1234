import type { Language } from './language.js';

/** What learning from use proposes to editors. */
export const PROPOSAL_KINDS = ['NEW_FAQ', 'PHRASINGS'] as const;

export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATUSES = ['OPEN', 'ACCEPTED', 'REJECTED'] as const;

export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Why something can be learnt from a turn. */
export const SIGNALS = ['UNANSWERED', 'UNSURE', 'ASKED_BACK', 'CORRECTED', 'REPEATED', 'DISLIKED', 'HANDED_OVER'] as const;

export type Signal = (typeof SIGNALS)[number];

/** A turn behind a proposal. */
export interface Evidence {
  readonly turnId: string;
  /** Key of its conversation; `null`: it stood alone. */
  readonly conversation: string | null;
  readonly signals: readonly Signal[];
}

/** A change of the knowledge that customers' questions suggest. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  /** The FAQ that the phrasings are for; `null`: a new one. */
  readonly faqId: string | null;
  readonly language: Language;
  /** Of the new FAQ: the question that is most like all others. */
  readonly title: string;
  /** Customers' words that may stand among a FAQ's phrasings, those most like all others first. */
  readonly phrasings: readonly string[];
  /** How often each signal was seen. */
  readonly signals: Readonly<Partial<Record<Signal, number>>>;
  /** Conversations, or questions that stood alone, behind it. */
  readonly conversations: number;
  readonly conversationsAWeek: number;
  /** Customers that would have been helped, a click of an editor; what proposals are ranked by. */
  readonly worth: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The token that accepted or rejected it, and when. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** What accepting it did; `null`: it is not accepted. */
  readonly change: ProposalChange | null;
}

/** What accepting a proposal did, so that it can be undone. */
export interface ProposalChange {
  readonly faqId: string;
  /** Whether the FAQ was made by it. */
  readonly isNew: boolean;
  /** The version it published. */
  readonly version: number;
  /** The phrasings it added. By their words: ids of phrasings change when their FAQ gets another id. */
  readonly phrasings: readonly string[];
}
