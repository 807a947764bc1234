import type { EntityRef } from '../domain/entity.js';
import type { ContextEffect, EntityMention, Reply, Suggestion } from '../domain/reply.js';
import { isSmallTalk } from '../domain/small-talk.js';
import type { Composed } from '../reply/compose-outcome.js';
import type { Outcome } from '../reply/outcome.js';
import type { Situation } from '../situation/situation.js';
import { heldBy } from './held-by.js';
import { saidIn } from './said-in.js';
import type { SuggestionAnchor } from '../suggestion/suggest.js';
import type { Understood } from '../understanding/understand.js';

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
}

export const toDraft = (situation: Situation, understood: Understood, { outcome, eligible }: Composed, revision: string): Said => {
  const answered = outcome.kind === 'answer' ? outcome.faqId : null;
  const reference = ({ id, titles }: { readonly id: string; readonly titles: EntityRef['names'] }): EntityRef => ({
    id,
    type: 'Faq',
    names: titles,
  });
  const faq = eligible.find((candidate) => candidate.faq.id === answered)?.faq;
  const spokenOf = outcome.kind === 'answer' ? outcome.facts.map(({ subject }) => subject) : [];
  return {
    situation,
    understood,
    outcome,
    revision,
    anchor: {
      faq: faq === undefined ? null : reference(faq),
      entities: unique([...understood.mentions.map(({ entity }) => entity), ...(answered === null ? spokenOf : [])]),
      runnersUp: eligible
        .filter((candidate) => candidate.faq.id !== answered && !isSmallTalk(candidate.faq))
        .map((candidate) => ({ faq: reference(candidate.faq), probability: candidate.probability })),
      place: situation.place,
      held: heldBy(situation.customer),
      said: saidIn(situation.conversation),
    },
    suggestions: [],
  };
};

/** The reply as it is given, once its turn is known. */
export const toReply = (draft: ReplyDraft, turnId: string): Reply => {
  const { situation, understood, outcome, revision, suggestions, contexts } = draft;
  const { questionKind, ...said } = outcome;
  return {
    ...said,
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
