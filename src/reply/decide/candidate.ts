import type { Entity, EntityRef } from '../../domain/entity.js';
import type { FactProposal } from '../../domain/fact-proposal.js';
import type { DialogueState } from '../../domain/turn.js';
import type { AnswerKind } from '../../language/dialogue-words.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';

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

/** How a message was completed from its dialogue before it was looked up. */
export type CompletedBy = 'CHOSEN' | 'CORRECTED' | 'CARRIED' | 'POINTED' | 'ABOUT' | 'NEARBY';

/** A FAQ that may be the right reply to a turn, with what each search says of it. Probabilities and cosines are 0 where it was not found. */
export interface FaqCandidate {
  readonly kind: 'faq';
  readonly faq: PublishedFaq;
  readonly isTalk: boolean;
  /** Probabilities by the words alone, by them after the question before, and by the mean of both vectors. */
  readonly alone: number;
  readonly joined: number;
  readonly mixed: number;
  /** By the best of the questions that the dialogue makes of the message, and how that was made. */
  readonly completed: number;
  readonly completedBy: CompletedBy | null;
  /** Whether it replies to what the message does in the dialogue: 1 where it does nothing else, .5 where it does so among other things. */
  readonly fitsAct: number;
  /** Cosines to the nearest phrasing. */
  readonly similarAlone: number;
  readonly similarMixed: number;
  /** Cosines to the nearest sentence of its answers. */
  readonly sentenceAlone: number;
  readonly sentenceMixed: number;
  /** Shares of the message's content words that stand in its phrasings and answers, and in its nearest sentence. */
  readonly wordsExplained: number;
  readonly sentenceExplains: number;
  /** The same shares where each word counts the more the fewer FAQs have it. */
  readonly rareExplained: number;
  readonly rareBySentence: number;
  /** Cosine of its nearest phrasing to the nearest of the FAQ given last; 0 without one. */
  readonly likeLast: number;
  /** Whether it is about something that the FAQ given last is about too. */
  readonly sharesThingsWithLast: boolean;
  /** Kinds of things that its answers tell. */
  readonly tells: ReadonlySet<AnswerKind>;
  /** Whether the answer was written for customers like this one. */
  readonly isPersonal: boolean;
  /** The sentence of its answer that is nearest to what is asked; `null`: none is indexed. */
  readonly lead: string | null;
  /** The phrasing that was nearest. */
  readonly phrasing: string;
  /** The question it was found for, complete on its own. */
  readonly resolvedQuestion: string;
  /** Whether only what was said before led to it. */
  readonly isOfDialogue: boolean;
  /** Log-odds that what several people thought of it as a reply to this question adds; 0: nothing. */
  readonly agreement: number;
}

/** Facts that may be the right reply. */
export interface FactCandidate {
  readonly kind: 'facts';
  readonly proposal: FactProposal;
  readonly tells: ReadonlySet<AnswerKind>;
  readonly completedBy: CompletedBy | null;
  readonly resolvedQuestion: string;
  readonly isOfDialogue: boolean;
}

/** A text that describes an entity, one of whose sentences is near to the question. */
export interface PassageCandidate {
  readonly kind: 'passage';
  readonly entity: Entity;
  readonly attribute: string;
  readonly sentenceAlone: number;
  readonly sentenceMixed: number;
  readonly sentenceExplains: number;
  readonly rareBySentence: number;
  readonly tells: ReadonlySet<AnswerKind>;
  readonly resolvedQuestion: string;
  readonly isOfDialogue: boolean;
}

/** Something that may be the right reply to a turn. */
export type TurnCandidate = FaqCandidate | FactCandidate | PassageCandidate;

/** A candidate with how likely it is the right reply. */
export interface RatedCandidate<C extends TurnCandidate = TurnCandidate> {
  readonly candidate: C;
  readonly probability: number;
}

/** Names a candidate in traces and data to learn from. */
export const keyOfCandidate = (candidate: TurnCandidate): string => {
  switch (candidate.kind) {
    case 'faq':
      return `faq:${candidate.faq.id}`;
    case 'passage':
      return `passage:${candidate.entity.id}.${candidate.attribute}`;
    case 'facts': {
      const { finding, features, memory } = candidate.proposal;
      const terms = memory.terms.map(({ id }) => id);
      return `facts:${finding.kind}:${features.operation}:${memory.subjects.join(',')}:${terms.join(',')}`;
    }
  }
};

/**
 * Whether two candidates, by their keys, tell of the same things, the one no more than the other: the year of a contract, and all of the contract.
 * They do not compete: where the one is right the other mostly is.
 */
export const agree = (one: string, other: string): boolean => {
  const [first, second] = [readFactKey(one), readFactKey(other)];
  if (first === null || second === null) return false;
  if (first.subjects !== second.subjects) return false;
  const [fewer, more] = first.terms.size <= second.terms.size ? [first.terms, second.terms] : [second.terms, first.terms];
  return [...fewer].every((term) => more.has(term));
};

const readFactKey = (key: string): { readonly subjects: string; readonly terms: ReadonlySet<string> } | null => {
  const [kind, , , subjects, terms] = key.split(':');
  return kind === 'facts' && subjects !== undefined && terms !== undefined ? { subjects, terms: new Set(terms.split(',')) } : null;
};
