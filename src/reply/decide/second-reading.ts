import type { Entity } from '../../domain/entity.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import { channelStyle, choosePhrase, speechOf } from '../render/channel-style.js';
import { LEAST_LIKELY } from '../clarify/ask-which-faq.js';
import { splitSentences } from '../render/passage-source.js';
import { PHRASES } from '../render/phrases.js';
import type { DecisionModel } from './decision-model.js';
import type { WeighedCandidate } from './rate-candidates.js';

export type Answer = Extract<Outcome, { kind: 'answer' }>;

/** An answer, and the candidate that makes it. */
export interface Said {
  readonly candidate: WeighedCandidate;
  readonly answer: Answer;
}

/**
 * Two readings of a message of which neither is sure enough are both answered, the likelier first: the customer sees which was meant and need not be
 * asked. Where they tell the same facts the likelier stands for both, or, where it is a FAQ that tells of several things, facts of just the one that
 * is meant. `null`: the first is enough, or the
 * other does not fit the channel; or the two only differ in what they are about and the words do not say which, so that to ask is better than to
 * guess twice.
 * @param threshold from which probability on the first is sure enough
 */
export const answerBoth = (
  first: Said,
  others: readonly WeighedCandidate[],
  say: (candidate: WeighedCandidate) => Outcome | null,
  context: ReplyContext,
  threshold: number,
  { model, entities }: { readonly model: Pick<DecisionModel, 'either' | 'secondFrom'>; readonly entities: ReadonlyMap<string, Entity> },
): Said | null => {
  if (isTalk(first.answer)) return null;
  const second = firstAnswer(others, say, (answer) => unsaid(answer, first.answer) !== '');
  if (second === null) return null;
  const rest = others.filter((one) => one !== second.candidate).map(({ score }) => score);
  const either = model.either(first.candidate.score, second.candidate.score, rest);
  if (either - first.candidate.probability < model.secondFrom) return null;
  if (isForOwner(first, second)) return surer(first, either);
  if (tellTheSame(first.answer, second.answer)) {
    const ofOne = tellsOfSeveral(first) ? others.filter(isOfOneThing) : [];
    const plainest = firstAnswer(ofOne, say, (answer) => tellTheSame(first.answer, answer));
    return surer(plainest ?? first, either);
  }
  // What is read aloud or cut holds one answer.
  if (first.candidate.probability >= threshold || channelStyle(context.channel).maxCharacters !== null) return null;
  const differ = differInThing(thingsOf(first.candidate, entities), thingsOf(second.candidate, entities), context);
  if (differ && ![first, second].some(knowsItsThing)) return null;
  return { candidate: first.candidate, answer: join(first.answer, second.answer, either, context) };
};

const surer = ({ candidate, answer }: Said, confidence: number): Said => ({ candidate, answer: { ...answer, confidence } });

/** What editors wrote of one thing is theirs to word, with all that goes with the figure. */
const tellsOfSeveral = ({ candidate: { candidate }, answer }: Said): boolean =>
  candidate.kind === 'faq' && new Set(answer.facts.map(({ subject }) => subject.id)).size > 1;

/** Whether all facts of the one are among those of the other. */
const tellTheSame = (one: Answer, other: Answer): boolean => {
  const [fewer = [], more = []] = [one, other].map(factsOf).sort((some, others) => some.length - others.length);
  return fewer.length > 0 && fewer.every((fact) => more.includes(fact));
};

const isOfOneThing = ({ candidate, probability }: WeighedCandidate): boolean =>
  probability >= LEAST_LIKELY && candidate.kind === 'facts' && candidate.proposal.memory.subjects.length === 1;

/** What editors wrote for such a customer goes before figures of what they have that hold for everybody. */
const isForOwner = ({ candidate: { candidate: first } }: Said, { candidate: { candidate: second } }: Said): boolean =>
  first.kind === 'faq' && first.isPersonal && second.kind === 'facts' && second.proposal.features.subjectFrom === 'profile';

const factsOf = ({ facts }: Answer): readonly string[] =>
  facts.map(({ subject, predicate, object, value }) => JSON.stringify([subject.id, predicate, object?.id, value]));

type Things = readonly Pick<Entity, 'id' | 'type'>[];

const thingsOf = ({ candidate }: WeighedCandidate, entities: ReadonlyMap<string, Entity>): Things => {
  switch (candidate.kind) {
    case 'faq':
      return candidate.faq.aboutIds.flatMap((id) => entities.get(id) ?? []);
    case 'passage':
      return [candidate.entity];
    case 'facts':
      return candidate.proposal.finding.question.entities;
  }
};

/** Facts of what was spoken of, shown or held. */
const knowsItsThing = ({ candidate: { candidate } }: Said): boolean =>
  candidate.kind === 'facts' && candidate.proposal.features.subjectFrom !== 'nobody';

/** Whether the two are about different things of one type, of which the words name none. */
const differInThing = (one: Things, other: Things, { mentions }: ReplyContext): boolean =>
  one.some(({ type }) => other.some((thing) => thing.type === type)) &&
  !one.some(({ id }) => other.some((thing) => thing.id === id)) &&
  !mentions.some(({ entity }) => [...one, ...other].some(({ id }) => id === entity.id));

/** The likeliest that answers, and fits. */
const firstAnswer = (
  others: readonly WeighedCandidate[],
  say: (candidate: WeighedCandidate) => Outcome | null,
  fits: (answer: Answer) => boolean,
): Said | null => {
  for (const candidate of others.slice(0, MOST_TRIED)) {
    const answer = say(candidate);
    if (answer?.kind === 'answer' && !isTalk(answer) && fits(answer)) return { candidate, answer };
  }
  return null;
};
/** Those further down hardly ever are what is meant. */
const MOST_TRIED = 4;

const isTalk = ({ questionKind }: Answer): boolean => questionKind === 'SMALL_TALK';

/** Sentences of an answer that the first does not say already. */
const unsaid = ({ text, language }: Answer, first: Answer): string => {
  const said = new Set(splitSentences(first.text, first.language));
  const fresh = splitSentences(text, language).filter((sentence) => !said.has(sentence));
  // Lines of a list belong together.
  return fresh.length > 0 && text.includes('\n') ? text : fresh.join(language === 'zh' ? '' : ' ');
};

const join = (first: Answer, second: Answer, confidence: number, context: ReplyContext): Answer => {
  const { ifFaq, ifFacts } = PHRASES[first.language];
  const title = second.faqId === null ? undefined : second.sources.find(({ kind, id }) => kind === 'FAQ' && id === second.faqId)?.title;
  const opening = choosePhrase(title === undefined ? ifFacts : ifFaq, speechOf(context), title === undefined ? {} : { title });
  return {
    ...first,
    text: [first.text, `${opening}${first.language === 'zh' ? '' : ' '}${unsaid(second, first)}`].join('\n\n'),
    confidence,
    facts: [...first.facts, ...second.facts],
    sources: [...new Map([...first.sources, ...second.sources].map((source) => [`${source.kind} ${source.id}`, source])).values()],
  };
};
