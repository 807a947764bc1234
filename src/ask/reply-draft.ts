import { nextState } from '../dialogue/next-state.js';
import type { EntityRef } from '../domain/entity.js';
import type { Json } from '../domain/json.js';
import type { ContextEffect, EntityMention, Fact, Reply, Suggestion } from '../domain/reply.js';
import { isSmallTalk } from '../domain/small-talk.js';
import type { DialogueState } from '../domain/turn.js';
import type { TurnView } from '../reply/decide/candidate.js';
import type { Outcome } from '../reply/outcome.js';
import type { SuggestionAnchor } from '../reply/suggestion/suggest.js';
import type { Situation } from '../situation/situate.js';
import type { Understood } from '../understanding/understand.js';
import type { ComposedMessage, ProposedMessage } from './compose-message.js';
import { toldBy } from './propose/propose.js';
import { heldBy } from './relate.js';

/** A reply that has no turn yet. */
export interface ReplyDraft extends Said {
  readonly contexts: readonly ContextEffect[];
}

/** What was said, before it is known what each context did to it. */
interface Said {
  readonly situation: Situation;
  readonly understood: Understood;
  readonly outcome: Outcome;
  readonly revision: string;
  readonly anchor: SuggestionAnchor;
  readonly suggestions: readonly Suggestion[];
  /** Where the dialogue stands after it. */
  readonly state: DialogueState;
}

export const toDraft = (
  situation: Situation,
  [{ understood: literal, revision, view }]: ProposedMessage,
  composed: ComposedMessage,
  privateTypes: readonly string[],
): Said => {
  const { outcome, eligible, chosen } = composed;
  const understood = { ...literal, resolvedQuestion: chosen?.candidate.resolvedQuestion ?? literal.resolvedQuestion };
  const answered = outcome.kind === 'answer' ? outcome.faqId : null;
  const faq = eligible.find((candidate) => candidate.faq.id === answered)?.faq;
  const toldFaqs = new Set(outcome.kind === 'answer' ? outcome.sources.flatMap(({ kind, id }) => (kind === 'FAQ' ? [id] : [])) : []);
  const spokenOf = outcome.kind === 'answer' ? publicSubjects(outcome.facts, privateTypes) : [];
  return {
    situation,
    understood,
    outcome,
    revision,
    anchor: {
      faq: faq === undefined ? null : faqReference(faq),
      entities: unique([...understood.mentions.map(({ entity }) => entity), ...(answered === null ? spokenOf : [])]),
      runnersUp: eligible
        .filter((candidate) => !toldFaqs.has(candidate.faq.id) && !isSmallTalk(candidate.faq))
        .map((candidate) => ({ faq: faqReference(candidate.faq), probability: candidate.probability })),
      place: situation.place,
      held: heldBy(situation.customer),
      said: [...situation.state.givenFaqIds, ...toldFaqs],
    },
    suggestions: [],
    state: stateAfter(situation, understood, composed, {
      typeOf: (id) => view.typeOf(id),
      namedIn: (text) => view.namedIn(text),
      privateTypes,
    }),
  };
};

const faqReference = ({ id, titles }: { readonly id: string; readonly titles: EntityRef['names'] }): EntityRef => ({
  id,
  type: 'Faq',
  names: titles,
});

const stateAfter = (
  situation: Situation,
  understood: Understood,
  { outcome, eligible, chosen }: ComposedMessage,
  { typeOf, namedIn, privateTypes }: Pick<TurnView, 'typeOf' | 'namedIn'> & { readonly privateTypes: readonly string[] },
): DialogueState => {
  const { choice, state } = situation;
  const facts = outcome.kind === 'answer' ? outcome.facts : [];
  const subjects = unique(publicSubjects(facts, privateTypes));
  const objects = unique(facts.flatMap(({ object }) => object ?? []));
  const isFact = outcome.kind === 'answer' && outcome.questionKind === 'FACT';
  const faq = outcome.kind === 'answer' ? (eligible.find((one) => one.faq.id === outcome.faqId)?.faq ?? null) : null;
  const isTalk = outcome.questionKind === 'SMALL_TALK';
  const spoken = outcome.kind === 'answer' && faq !== null && !isTalk ? namedIn(outcome.text) : [];
  const nameable = [...understood.mentions.map(({ entity }) => entity), ...spoken];
  const about = isTalk
    ? []
    : (faq?.aboutIds ?? []).flatMap((id): readonly EntityRef[] => {
        const type = typeOf(id);
        return type === null ? [] : [{ id, type, names: nameable.find((one) => one.id === id)?.names ?? {} }];
      });
  return nextState(state, {
    named: understood.mentions.map(({ entity }) => entity),
    told: isFact ? subjects : [],
    about,
    mentioned: spoken,
    faq: faq === null || isTalk ? null : { id: faq.id, topicId: faq.topicId },
    listed: isFact ? (subjects.length > 1 ? subjects : objects) : alike(spoken),
    question: isTalk || outcome.kind === 'handoff' ? null : understood.resolvedQuestion,
    toldVariables: choice?.kind === 'attribute' ? toldBy(choice.id) : {},
    factMemory: chosen?.candidate.kind === 'facts' ? (chosen.candidate.proposal.memory as unknown as Json) : undefined,
  });
};

/** Things of one kind that an answer names, where it names several. */
const alike = (spoken: readonly EntityRef[]): readonly EntityRef[] => spoken.filter(({ type }) => type === spoken[0]?.type);

/** Whoever asks is no subject that a dialogue, which somebody else may go on with, is about. */
const publicSubjects = (facts: readonly Fact[], privateTypes: readonly string[]): readonly EntityRef[] =>
  facts.flatMap(({ subject }) => (privateTypes.includes(subject.type) ? [] : [subject]));

/** The reply as it is given, once its turn is known. */
export const toReply = (draft: ReplyDraft, turnId: string): Reply => {
  const { situation, understood, outcome, revision, suggestions, contexts } = draft;
  const { questionKind, ...said } = outcome;
  return {
    ...said,
    // Nobody knows a probability to more digits than these.
    confidence: Math.round(said.confidence * 1_000) / 1_000,
    turnId,
    conversationId: situation.conversationId,
    revision,
    suggestions,
    understanding: {
      resolvedQuestion: understood.resolvedQuestion,
      kind: questionKind,
      entities: mentionsOf(draft),
      emotion: understood.emotion,
      contexts,
    },
  };
};

/** What was named, and what the reply took the question to be about although it was not named. */
const mentionsOf = ({ understood, outcome }: ReplyDraft): readonly EntityMention[] => {
  const named = understood.mentions.map(({ span: _, ...mention }) => mention);
  if (named.length > 0 || outcome.kind !== 'answer' || outcome.questionKind !== 'FACT') return named;
  const spokenOf = understood.implied.filter(({ entity }) =>
    outcome.facts.some(({ subject, object }) => subject.id === entity.id || object?.id === entity.id),
  );
  return unique(spokenOf.map(({ entity }) => entity)).map((entity) => ({ entity, text: '', start: 0, end: 0, score: 1, via: 'GIVEN' }));
};

const unique = (entities: readonly EntityRef[]): readonly EntityRef[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];
