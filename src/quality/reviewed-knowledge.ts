import type { ConditionVariables } from '../curation/conditions/condition-terms.js';
import type { Entity } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { PublishedFaq } from '../store/repositories/faq-repository.js';
import type { Statement } from './statements/statement.js';

/** A statement with what it means without its values; all vectors of length 1. */
export interface PlacedStatement extends Statement {
  readonly vector: Float32Array;
  readonly sentenceVector: Float32Array;
  /** Of the statement under the title of its FAQ, or the name of its entity. */
  readonly titledVector: Float32Array;
}

/** A text with what it means. */
export interface PlacedText {
  readonly text: string;
  readonly vector: Float32Array;
}

/** How far what one FAQ is asked by leads to another, in one language. */
export interface Leads {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** Mean probability that `to` is meant by a phrasing of `from`, were that not there; 0..1. */
  readonly probability: number;
  /** Phrasings that `to` is found for although `from` is there; each was left out for itself. */
  readonly stolen: readonly string[];
  /** Phrasings of `from`. */
  readonly phrasings: number;
}

/** What the checks look at: the published knowledge as it stands, and what was found out about it. */
export interface ReviewedKnowledge {
  readonly now: string;
  readonly faqs: ReadonlyMap<string, PublishedFaq>;
  /** Public entities that are described by texts, or that FAQs refer to. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly ontology: OntologyIndex;
  readonly variables: ConditionVariables;
  /** By the ids of FAQs and entities. */
  readonly statements: ReadonlyMap<string, readonly PlacedStatement[]>;
  /** By the id of the FAQ that they lead from. */
  readonly leads: ReadonlyMap<string, readonly Leads[]>;
  /** Phrasings by language, titles left out. */
  readonly phrasingCounts: ReadonlyMap<string, Readonly<Record<Language, number>>>;
  /** The sentences of a FAQ's answers. */
  sentencesOf(faqId: string, language: Language): readonly PlacedText[];
}
