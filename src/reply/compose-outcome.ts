import type { FactFinding } from '../domain/fact-question.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { FaqRepository } from '../store/faq-repository.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { decideOutcome } from './decide-outcome.js';
import type { Outcome } from './outcome.js';
import { readKnowledge } from './read-knowledge.js';
import type { ReplyContext } from './reply-context.js';

/** What was found for a question. */
export interface Findings {
  /** FAQs, the best first. */
  readonly candidates: readonly {
    readonly faqId: string;
    readonly probability: number;
    readonly evidence: { readonly similarity: number };
  }[];
  /** From which probability on a FAQ is given as the answer. */
  readonly answerThreshold: number;
  readonly facts: FactFinding;
}

export interface ReplyDependencies {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly ontology: OntologyIndex;
}

/** What to say, and which FAQs could have been said. */
export interface Composed {
  readonly outcome: Outcome;
  readonly eligible: readonly EligibleFaq[];
}

/** Reads what the reply may be made from, two statements at most, and decides what to say. `decideOutcome` decides again for another context without reading. */
export const composeOutcome = async (findings: Findings, context: ReplyContext, dependencies: ReplyDependencies): Promise<Composed> =>
  decideOutcome(findings, await readKnowledge(findings, context, dependencies), context, dependencies.ontology);
