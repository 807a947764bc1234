import type { FactFinding } from '../domain/fact-question.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { FaqRepository } from '../store/faq-repository.js';
import { answerFromFacts, askWhichEntity, askWhoAsks } from './answer-from-facts.js';
import { answerFromFaq, type EligibleFaq } from './answer-from-faq.js';
import { askWhichFaq } from './ask-which-faq.js';
import { chooseFaqAnswer } from './choose-faq-answer.js';
import type { Outcome } from './outcome.js';
import { WORDING } from './wording.js';

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

export interface ReplyContext {
  readonly language: Language;
  /** Whether the question is in a served language at all. */
  readonly isReadable: boolean;
  readonly asOf: string;
  readonly variables: Readonly<Record<string, Json>>;
  /** A FAQ the customer chose of the options offered. */
  readonly chosenFaqId: string | null;
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

/** Candidates whose answers are looked at; those further down are hardly ever right. */
const CONSIDERED = 5;
/** A phrasing that close says the same as the question, so its FAQ answers although facts would fit too. */
const SAME_WORDS = 0.97;
/** Below this, what the ontology's words leave unexplained is too much for an answer from facts. */
const FACT_THRESHOLD = 0.6;

/** Decides what to say: a FAQ's answer, facts, a question back, or honestly that nothing is known. */
export const composeOutcome = async (findings: Findings, context: ReplyContext, dependencies: ReplyDependencies): Promise<Composed> => {
  const { ontology } = dependencies;
  const { language } = context;
  const { facts, answerThreshold } = findings;
  if (!context.isReadable && context.chosenFaqId === null) return { outcome: noAnswer(context, 1), eligible: [] };

  const eligible = await eligibleFaqs(findings, context, dependencies);
  const sameWords = eligible.find(({ faq }) =>
    findings.candidates.some(({ faqId, evidence }) => faqId === faq.id && evidence.similarity >= SAME_WORDS),
  );
  const best = sameWords ?? eligible.find(({ probability }) => probability >= answerThreshold);

  const factsFit = facts.kind !== 'nothing' && facts.confidence >= Math.max(FACT_THRESHOLD, best?.probability ?? 0);
  if (sameWords === undefined && factsFit) {
    return { outcome: sayFacts(facts, language, ontology), eligible };
  }
  const answer = best === undefined ? null : await answerFromFaq(best, dependencies);
  const outcome = answer ?? askWhichFaq(eligible, language) ?? noAnswer(context, 1 - (eligible[0]?.probability ?? 0));
  return { outcome, eligible };
};

const sayFacts = (facts: Exclude<FactFinding, { kind: 'nothing' }>, language: Language, ontology: OntologyIndex): Outcome => {
  if (facts.kind === 'facts') return answerFromFacts(facts, language, ontology);
  return facts.kind === 'whichEntity' ? askWhichEntity(facts, language, ontology) : askWhoAsks(facts, language);
};

const eligibleFaqs = async (
  { candidates }: Findings,
  context: ReplyContext,
  { faqs }: ReplyDependencies,
): Promise<readonly EligibleFaq[]> => {
  const considered = context.chosenFaqId === null ? candidates.slice(0, CONSIDERED) : [{ faqId: context.chosenFaqId, probability: 1 }];
  const found = await faqs.find(considered.map(({ faqId }) => faqId));
  return considered.flatMap(({ faqId, probability }) => {
    const faq = found.get(faqId);
    if (faq === undefined || faq.publishedVersion === null || !isValidAt(faq, context.asOf)) return [];
    const chosen = chooseFaqAnswer(faq.answers, context);
    return chosen === null ? [] : [{ faq, chosen, probability }];
  });
};

const noAnswer = ({ language, isReadable }: ReplyContext, confidence: number): Outcome => ({
  kind: 'noAnswer',
  questionKind: 'OUT_OF_SCOPE',
  text: isReadable ? WORDING[language].noAnswer : WORDING[language].unreadable,
  language,
  confidence,
  contexts: [],
});
