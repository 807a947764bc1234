import type { Entity } from '../../domain/entity.js';
import { findPlaceholders, type Topic } from '../../domain/faq.js';
import { isJsonObject } from '../../domain/json.js';
import type { Fact } from '../../domain/reply.js';
import { isSmallTalk, SMALL_TALK_TOPIC, smallTalkAction } from '../../domain/small-talk.js';
import { describeAttribute } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { EntityRepository } from '../../store/repositories/entity-repository.js';
import { askAboutCustomer } from '../clarify/ask-about-customer.js';
import { type Asking, askWhichFaq, knownFacets, LEAST_LIKELY, MOST_OPTIONS, narrowCandidates } from '../clarify/ask-which-faq.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import { answerFromFacts, askWhichEntity, askWhoAsks } from '../render/answer-from-facts.js';
import { answerFromFaq, chooseFaqAnswer, type EligibleFaq, sourcesOf } from '../render/answer-from-faq.js';
import { channelStyle, choosePhrase, type Speech, speechOf } from '../render/channel-style.js';
import { sureFrom } from '../render/mood.js';
import { startAt } from '../render/passage-source.js';
import { PHRASES } from '../render/phrases.js';
import type { FactCandidate, PassageCandidate, RatedCandidate } from './candidate.js';
import type { DecisionModel } from './decision-model.js';
import { MOST_TIMES_GIVEN, timesGiven } from './hand-over.js';
import type { WeighedCandidate } from './rate-candidates.js';
import { nearWords, noAnswer } from './no-answer.js';
import { answerBoth } from './second-reading.js';

/** FAQs whose answers may be given; those further down are hardly ever right. */
const CONSIDERED = 8;

/** What the likely FAQs are about, and what fills their answers. One statement, however many there are. */
export const readEntities = async (
  rated: readonly RatedCandidate[],
  chosenFaqId: string | null,
  entities: Pick<EntityRepository, 'find'>,
  most = CONSIDERED,
): Promise<ReadonlyMap<string, Entity>> => {
  const faqs = rated.flatMap(({ candidate, probability }) => (candidate.kind === 'faq' ? [{ faq: candidate.faq, probability }] : []));
  const likely = faqs.filter(({ faq, probability }) => faq.id === chosenFaqId || probability >= LEAST_LIKELY / 2).slice(0, most);
  const ids = likely.flatMap(({ faq: { aboutIds, answers } }) => [
    ...aboutIds,
    ...answers.flatMap(({ text, variants }) => [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId)),
  ]);
  return entities.find([...new Set(ids)].sort());
};

/** What to say, from which candidate, and which FAQs could have been said. */
export interface Composed {
  readonly outcome: Outcome;
  readonly eligible: readonly EligibleFaq[];
  /** The candidate that is the reply; `null`: a question back, or nothing. */
  readonly chosen: WeighedCandidate | null;
}

export interface Deciding {
  readonly ontology: OntologyIndex;
  readonly model: Pick<DecisionModel, 'answerFrom' | 'askFrom' | 'secondFrom' | 'either'>;
  /** What the likely FAQs are about, and what fills their answers. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** What the knowledge is about, where one of the candidates tells it. */
  readonly topics: readonly Topic[];
}

/** Decides what to say from the probabilities of the candidates alone. Pure: the same again for another context. */
export const decideOutcome = (rated: readonly WeighedCandidate[], context: ReplyContext, deciding: Deciding): Composed => {
  const { ontology, model, entities } = deciding;
  const { language, emotion, choice } = context;
  const speech = speechOf(context);
  if (!context.isReadable && context.chosenFaqId === null) return { outcome: noAnswer(context, speech, 1, []), eligible: [], chosen: null };

  const answerable = eligibleFaqs(rated, context);
  const eligible = narrowCandidates(answerable, choice, entities, ontology);
  const isSettled = (eligible !== answerable && eligible.length === 1) || context.chosenFaqId !== null;
  const threshold = sureFrom(model.answerFrom, emotion);
  const say = (one: WeighedCandidate): Outcome | null => sayCandidate(one, eligible, context, deciding);
  const ordered = personalFirst(inOrder(rated, eligible, isSettled), eligible, model.askFrom);
  for (const [at, one] of ordered.entries()) {
    const outcome = say(one);
    if (outcome === null) continue;
    const both =
      outcome.kind === 'answer' && !isSettled
        ? answerBoth({ candidate: one, answer: outcome }, ordered.toSpliced(at, 1), say, context, threshold, deciding)
        : null;
    if ((both?.answer.confidence ?? one.probability) < threshold && !isSettled) break;
    const said = both?.answer ?? fuller(outcome, one, context, deciding);
    return { outcome: said, eligible, chosen: outcome.kind === 'answer' ? (both?.candidate ?? one) : null };
  }
  const [best] = rated;
  const asking: Asking = {
    language,
    speech,
    entities,
    ontology,
    known: knownFacets(eligible, context, entities, ontology),
    leastBest: isWorthAsking(rated, eligible, model.askFrom) ? LEAST_LIKELY : model.askFrom,
  };
  // What the words lack is asked for before which of several FAQs is meant, where that is the likelier.
  const missing = best?.candidate.kind === 'facts' && best.candidate.proposal.finding.kind !== 'facts' && best.probability >= model.askFrom;
  const asked = missing ? sayCandidate(best, eligible, context, deciding) : null;
  return {
    outcome: asked ?? askWhichFaq(eligible, asking) ?? noAnswer(context, speech, 1 - (best?.probability ?? 0), nearWords(rated, eligible)),
    eligible,
    chosen: null,
  };
};

/** Whether several FAQs together are likely to hold what is meant, though none alone is: facts that are near are as good a reason to ask. */
const isWorthAsking = ([best]: readonly WeighedCandidate[], eligible: readonly EligibleFaq[], askFrom: number): boolean => {
  if (best === undefined || best.probability < askFrom || (best.candidate.kind === 'faq' && best.candidate.isTalk)) return false;
  const likely = eligible.filter(({ faq, probability }) => probability >= LEAST_LIKELY && !isSmallTalk(faq));
  return likely.slice(0, MOST_OPTIONS).reduce((sum, { probability }) => sum + probability, 0) >= 2 * askFrom;
};

/** The reply that a candidate makes, whatever its probability; `null` where it makes none in this context. */
export const sayCandidate = (
  { candidate, probability }: WeighedCandidate,
  eligible: readonly EligibleFaq[],
  context: ReplyContext,
  { ontology, model, entities, topics }: Deciding,
): Outcome | null => {
  const speech = speechOf(context);
  const { language } = context;
  switch (candidate.kind) {
    case 'facts':
      return sayFacts(candidate, probability, { language, ontology, speech });
    case 'passage':
      return sayPassage(candidate, probability, language, ontology);
    case 'faq': {
      const one = eligible.find(({ faq }) => faq.id === candidate.faq.id);
      if (one === undefined) return null;
      const known = knownFacets(eligible, context, entities, ontology);
      const asked = askAboutCustomer(one, context, { language, speech, entities, ontology, known, leastBest: model.askFrom });
      if (asked !== null) return asked;
      const action = smallTalkAction(one.faq.id);
      const again =
        action === 'REPEAT' || action === 'REPHRASE'
          ? sayAgain(action, probability, eligible, context, { entities, ontology, speech })
          : null;
      const answer = answerFromFaq(one, { entities, ontology, speech });
      if (action === 'NAME_TOPICS') return answer === null ? null : nameTopics(answer, topics, speech);
      return again ?? startWhereItAnswers(answer, candidate.lead, context);
    }
  }
};

/** The same asked again is said in other words, facts with what describes their subject. */
const fuller = (outcome: Outcome, { candidate }: WeighedCandidate, context: ReplyContext, { ontology }: Deciding): Outcome => {
  const speech = speechOf(context);
  const turns = context.conversation?.turns ?? [];
  const times = timesGiven(turns, outcome, context.question, speech.fit);
  if (outcome.kind !== 'answer' || times === 0 || times >= MOST_TIMES_GIVEN) return outcome;
  const finding = candidate.kind === 'facts' ? candidate.proposal.finding : null;
  const [subject] = finding?.kind === 'facts' && finding.entities.length === 1 ? finding.entities : [];
  const described = subject === undefined ? null : descriptionOf(subject, context.language, ontology);
  const more = described === null || outcome.facts.some(({ predicate }) => predicate === described.predicate) ? [] : [described];
  return {
    ...outcome,
    text: [choosePhrase(PHRASES[outcome.language].again, speech), [outcome.text, ...more.map(({ text }) => text)].join('\n\n')].join(
      // A paragraph of its own, since where paragraphs are cut it would stand in place of the answer.
      '\n\n',
    ),
    facts: [...outcome.facts, ...more],
  };
};

/** The longest text that the graph has of a thing. */
const descriptionOf = (entity: Entity, language: ReplyContext['language'], ontology: OntologyIndex): Fact | null =>
  Object.entries(entity.attributes)
    .filter(([, value]) => isJsonObject(value))
    .flatMap(([id]) => describeAttribute(entity, id, ontology, language) ?? [])
    .sort((one, other) => other.text.length - one.text.length)[0] ?? null;

/**
 * Where a channel has no room for the whole, it begins with the sentence that answers. Never in another order: people who read replies that began
 * with a sentence of the middle could not follow them.
 */
const startWhereItAnswers = (answer: Outcome | null, lead: string | null, { channel }: ReplyContext): Outcome | null => {
  if (answer?.kind !== 'answer' || lead === null) return answer;
  const room = channelStyle(channel).maxCharacters?.[answer.language] ?? Infinity;
  return answer.text.length > room ? { ...answer, text: startAt(answer.text, lead, answer.language) } : answer;
};

/** More would not be read. */
const MOST_TOPICS = 10;

const nameTopics = (answer: Extract<Outcome, { kind: 'answer' }>, topics: readonly Topic[], speech: Speech): Outcome => {
  const { language } = answer;
  const names = topics.flatMap(({ id, names: { [language]: name } }) => (id === SMALL_TALK_TOPIC || name === undefined ? [] : [name]));
  if (names.length === 0) return answer;
  const listed = new Intl.ListFormat(language, { type: 'unit' }).format(names.slice(0, MOST_TOPICS));
  const named = choosePhrase(PHRASES[language].topics, speech).replace('{topics}', listed);
  return { ...answer, text: [answer.text, named].join(language === 'zh' ? '' : ' ') };
};

/** The reply before once more, as it was or in other words; `null`: there was none. */
const sayAgain = (
  action: 'REPEAT' | 'REPHRASE',
  confidence: number,
  eligible: readonly EligibleFaq[],
  { conversation, language }: ReplyContext,
  saying: Parameters<typeof answerFromFaq>[1],
): Outcome | null => {
  const last = conversation?.turns.at(-1)?.reply;
  if (last === undefined || last.kind === 'handoff' || last.kind === 'slotPrompt' || last.kind === 'noAnswer') return null;
  const { turnId: _, conversationId: __, revision: ___, suggestions: ____, understanding, ...said } = last;
  const same = { ...said, questionKind: understanding.kind, confidence };
  if (action === 'REPEAT' || last.kind !== 'answer') return same;
  const faq = eligible.find((one) => one.faq.id === last.faqId);
  const other = faq === undefined ? null : answerFromFaq({ ...faq, probability: confidence }, saying);
  const opening = choosePhrase(PHRASES[language].again, saying.speech);
  return { ...(other ?? same), text: [opening, (other ?? same).text].join(language === 'zh' ? '' : ' ') };
};

/** Once the customer chose, only what fits the choice counts. */
const inOrder = (rated: readonly WeighedCandidate[], eligible: readonly EligibleFaq[], isSettled: boolean): readonly WeighedCandidate[] => {
  const probabilities = new Map(eligible.map(({ faq, probability }) => [faq.id, probability]));
  return rated
    .flatMap((one): readonly WeighedCandidate[] => {
      if (one.candidate.kind !== 'faq') return isSettled ? [] : [one];
      const probability = probabilities.get(one.candidate.faq.id);
      return probability === undefined ? [] : [{ ...one, probability }];
    })
    .sort((one, other) => other.probability - one.probability);
};

/** What editors wrote for such a customer goes before figures of what they have that hold for everybody. */
const personalFirst = (
  rated: readonly WeighedCandidate[],
  eligible: readonly EligibleFaq[],
  likelyFrom: number,
): readonly WeighedCandidate[] => {
  const [first] = rated;
  if (first?.candidate.kind !== 'facts' || first.candidate.proposal.features.subjectFrom !== 'profile') return rated;
  const personal = rated.find(({ candidate, probability }) => {
    if (candidate.kind !== 'faq' || probability < likelyFrom) return false;
    return eligible.some(({ faq, chosen }) => faq.id === candidate.faq.id && chosen.otherwise !== null);
  });
  // As sure as the figures that it goes before.
  return personal === undefined ? rated : [{ ...personal, probability: first.probability }, ...rated.filter((one) => one !== personal)];
};

const sayFacts = (
  { proposal: { finding } }: FactCandidate,
  probability: number,
  saying: { readonly language: ReplyContext['language']; readonly ontology: OntologyIndex; readonly speech: Speech },
): Outcome => {
  const said = { ...finding, confidence: probability };
  if (said.kind === 'facts') return answerFromFacts(said, saying.language, saying.ontology);
  return said.kind === 'whichEntity' ? askWhichEntity(said, saying) : askWhoAsks(said, saying.language);
};

const sayPassage = (
  { entity, attribute }: PassageCandidate,
  probability: number,
  language: ReplyContext['language'],
  ontology: OntologyIndex,
): Outcome | null => {
  const fact = describeAttribute(entity, attribute, ontology, language);
  if (fact === null) return null;
  return {
    kind: 'answer',
    questionKind: 'FACT',
    text: fact.text,
    language,
    confidence: probability,
    faqId: null,
    facts: [fact],
    sources: sourcesOf([fact], new Map([[entity.id, entity]]), language),
  };
};

/** FAQs among the candidates, each with the answer that applies in this context. */
export const eligibleFaqs = (rated: readonly WeighedCandidate[], context: ReplyContext): readonly EligibleFaq[] =>
  rated.flatMap(({ candidate, probability }) => {
    if (candidate.kind !== 'faq') return [];
    const chosen = chooseFaqAnswer(candidate.faq.answers, context);
    return chosen === null ? [] : [{ faq: candidate.faq, chosen, probability: context.chosenFaqId === candidate.faq.id ? 1 : probability }];
  });
