import type { FactFinding } from '../domain/fact-question.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { Language } from '../domain/language.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { answerFromFacts, askWhichEntity, askWhoAsks } from './answer-from-facts.js';
import { answerFromFaq, type EligibleFaq } from './answer-from-faq.js';
import { askAboutCustomer } from './ask-about-customer.js';
import { askWhichFaq, type Asking } from './ask-which-faq.js';
import { chooseFaqAnswer } from './choose-faq-answer.js';
import type { Composed, Findings } from './compose-outcome.js';
import { MOST_TIMES_GIVEN, timesGiven } from './dialogue-history.js';
import { elaborate } from './elaborate.js';
import { knownFacets } from './known-facets.js';
import { sureFrom } from './mood.js';
import { narrowCandidates } from './narrow-candidates.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import type { Knowledge } from './read-knowledge.js';
import type { ReplyContext } from './reply-context.js';
import { choosePhrase, speechOf, type Speech } from './speech.js';
import { withToldVariables } from './with-told-variables.js';

/** A phrasing that close says the same as the question, so its FAQ answers although facts would fit too. */
const SAME_WORDS = 0.97;
/** Below this, what the ontology's words leave unexplained is too much for an answer from facts. */
const FACT_THRESHOLD = 0.6;
/** From here on a day that the words speak of is asked about: what a FAQ says holds today. */
const SURE_OF_DAY = 0.8;
/** From here on the thing that the words name is what is asked about: a FAQ about others of its kind is about others. */
const SURE_OF_THING = 0.9;

/** Decides what to say: a FAQ's answer, facts, a question back, or honestly that nothing is known. Pure: the same again for another context. */
export const decideOutcome = (findings: Findings, knowledge: Knowledge, given: ReplyContext, ontology: OntologyIndex): Composed => {
  const context = withToldVariables(given);
  const { language, emotion, choice, conversation } = context;
  const { facts } = findings;
  const { entities } = knowledge;
  const speech = speechOf(context);
  if (!context.isReadable && context.chosenFaqId === null) return { outcome: noAnswer(context, speech, 1), eligible: [] };

  const answerable = eligibleFaqs(knowledge, context);
  const eligible = narrowCandidates(answerable, choice, entities, ontology);
  const isSettled = eligible !== answerable && eligible.length === 1;
  const threshold = isSettled ? 0 : sureFrom(findings.answerThreshold, emotion);
  const sameWords = eligible.find(({ faq }) =>
    findings.candidates.some(({ faqId, evidence }) => faqId === faq.id && evidence.similarity >= SAME_WORDS),
  );
  const best = sameWords ?? eligible.find(({ probability }) => probability >= threshold);
  const again = { turns: conversation?.turns ?? [], ontology, speech };

  // What editors wrote for such a customer goes before figures that hold for everybody.
  const isPersonal = best !== undefined && best.chosen.otherwise !== null;
  const factsFit =
    facts.kind !== 'nothing' &&
    (facts.confidence >= Math.max(FACT_THRESHOLD, best?.probability ?? 0) || isOfAnotherDay(facts) || isOfOthers(best, facts, entities)) &&
    !(isPersonal && facts.question.entitiesFrom === 'PROFILE');
  if (sameWords === undefined && factsFit) {
    const outcome = sayFacts(facts, { language, ontology, speech });
    return { outcome: facts.kind === 'facts' ? fuller(outcome, facts.entities, again) : outcome, eligible };
  }
  const asking: Asking = { language, speech, entities, ontology, known: knownFacets(eligible, context, entities, ontology) };
  const customerAsked = best === undefined ? null : askAboutCustomer(best, context, asking);
  if (customerAsked !== null) return { outcome: customerAsked, eligible };

  const answer = best === undefined ? null : answerFromFaq(best, { entities, ontology, speech });
  const about =
    best === undefined
      ? []
      : best.faq.aboutIds.flatMap((id) => entities.get(id) ?? []).filter(({ type }) => !ontology.privateTypes.includes(type));
  const outcome =
    answer === null
      ? (askWhichFaq(eligible, asking) ?? noAnswer(context, speech, 1 - (eligible[0]?.probability ?? 0)))
      : fuller(answer, about, again);
  return { outcome, eligible };
};

const isOfAnotherDay = (facts: FactFinding): boolean =>
  facts.kind === 'facts' && facts.day !== undefined && facts.confidence >= SURE_OF_DAY;

const isOfOthers = (best: EligibleFaq | undefined, facts: FactFinding, known: Knowledge['entities']): boolean => {
  if (best === undefined || facts.kind !== 'facts' || facts.confidence < SURE_OF_THING || facts.question.entitiesFrom !== 'WORDS')
    return false;
  const { aboutIds } = best.faq;
  const types = new Set(aboutIds.flatMap((id) => known.get(id)?.type ?? []));
  const named = facts.question.entities;
  return named.length > 0 && named.every(({ id, type }) => types.has(type) && !aboutIds.includes(id));
};

const sayFacts = (
  facts: Exclude<FactFinding, { kind: 'nothing' }>,
  saying: { readonly language: Language; readonly ontology: OntologyIndex; readonly speech: Speech },
): Outcome => {
  if (facts.kind === 'facts') return answerFromFacts(facts, saying.language, saying.ontology);
  return facts.kind === 'whichEntity' ? askWhichEntity(facts, saying) : askWhoAsks(facts, saying.language);
};

/** The answer as it is, or in more detail when it was given before; once it was given too often, it is for a person to say. */
const fuller = (
  answer: Outcome,
  about: Extract<FactFinding, { kind: 'facts' }>['entities'],
  again: Omit<Parameters<typeof elaborate>[1], 'about'>,
): Outcome => {
  if (answer.kind !== 'answer') return answer;
  const times = timesGiven(again.turns, answer, again.speech.fit);
  if (times === 0 || times >= MOST_TIMES_GIVEN) return answer;
  return elaborate(answer, { ...again, about });
};

/** FAQs that hold at that moment, each with the answer that applies. */
const eligibleFaqs = ({ considered, faqs }: Knowledge, context: ReplyContext): readonly EligibleFaq[] =>
  considered.flatMap(({ faqId, probability }) => {
    const faq = faqs.get(faqId);
    if (faq === undefined || faq.publishedVersion === null || !isValidAt(faq, context.asOf)) return [];
    const chosen = chooseFaqAnswer(faq.answers, context);
    return chosen === null ? [] : [{ faq, chosen, probability }];
  });

const noAnswer = ({ language, isReadable, looksForeign }: ReplyContext, speech: Speech, confidence: number): Outcome => ({
  kind: 'noAnswer',
  questionKind: 'OUT_OF_SCOPE',
  text: choosePhrase(isReadable && !looksForeign ? PHRASES[language].noAnswer : PHRASES[language].unreadable, speech),
  language,
  confidence,
});
