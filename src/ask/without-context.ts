import type { ContextKind, Emotion } from '../domain/reply.js';
import { NEW_DIALOGUE } from '../domain/turn.js';
import { NO_FOCUS } from '../facts/fact-inquiry.js';
import type { TurnCandidate } from '../reply/decide/candidate.js';
import { contextVariables } from '../situation/context-variables.js';
import type { Situation } from '../situation/situate.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { ComposePorts, Message, ProposedMessage } from './compose-message.js';
import { type FactPorts, factsFor, toFactCandidate } from './propose/fact-candidates.js';
import type { Proposed } from './propose/propose.js';

const CALM: Emotion = { label: 'NEUTRAL', score: 0 };

/** What a context is taken out of. */
export interface Whole {
  readonly proposed: ProposedMessage;
  readonly situation: Situation;
}

/** What composing a reply again needs. */
type AgainPorts = FactPorts & ComposePorts;

/** What a reply is composed with again, and from. */
export interface EffectPorts {
  /** To read what holds at the moment asked about. */
  readonly then: AgainPorts;
  /** To read what holds now. */
  readonly now: AgainPorts & Pick<AskDependencies, 'askerRelations' | 'calendar' | 'now'>;
}

/** The message as it would have been without one context, and what to compose it with. Facts are looked up anew only where they hang on it. */
export const withoutContext = async (
  context: ContextKind,
  { proposed, situation }: Whole,
  { then, now }: EffectPorts,
): Promise<{ readonly message: Message; readonly dependencies: ComposePorts }> => {
  const stays = (without: Partial<Situation>): Situation => {
    const changed = { ...situation, ...without };
    return { ...changed, variables: contextVariables(changed, now) };
  };
  switch (context) {
    case 'DIALOGUE': {
      const alone = stays({ conversation: null, lastTurn: null, state: NEW_DIALOGUE });
      return {
        message: {
          proposed: await mapAll(proposed, (one) => withoutDialogue(one, alone, then)),
          situation: alone,
          wordedFor: situation.conversation,
        },
        dependencies: then,
      };
    }
    case 'PROFILE': {
      const nobody = stays({ customer: null, held: [], preferredLanguage: null });
      return {
        message: { proposed: await mapAll(proposed, (one) => unimplied(one, 'PROFILE', nobody, then)), situation: nobody },
        dependencies: then,
      };
    }
    case 'SCENARIO': {
      const nowhere = stays({ scenario: null, place: null, channel: null });
      return {
        message: { proposed: await mapAll(proposed, (one) => unimplied(one, 'SCENARIO', nowhere, then)), situation: nowhere },
        dependencies: then,
      };
    }
    case 'GRAPH':
      return {
        message: {
          proposed: await mapAll(proposed, (one) => ({ ...one, candidates: one.candidates.filter(({ kind }) => kind === 'faq') })),
          situation,
        },
        dependencies: withoutGraph(then),
      };
    case 'EMOTION':
      return {
        message: { proposed: await mapAll(proposed, (one) => ({ ...one, understood: { ...one.understood, emotion: CALM } })), situation },
        dependencies: then,
      };
    case 'TIME':
      return situation.otherTime
        ? atNow(proposed, stays({ asOf: now.calendar.local(now.now()), otherTime: false }), now)
        : {
            message: { proposed, situation: { ...situation, variables: { ...situation.variables, date: null } }, tellsChanges: false },
            dependencies: then,
          };
  }
};

/** What the words alone lead to, weighed as if nothing had been said before. */
const withoutDialogue = async (one: Proposed, situation: Situation, dependencies: FactPorts): Promise<Proposed> => {
  const candidates = one.candidates
    .filter(({ isOfDialogue }) => !isOfDialogue)
    .map((candidate): TurnCandidate =>
      candidate.kind === 'faq'
        ? { ...candidate, joined: 0, mixed: 0, completed: 0, completedBy: null, similarMixed: 0, sentenceMixed: 0 }
        : candidate.kind === 'passage'
          ? { ...candidate, sentenceMixed: 0 }
          : candidate,
    );
  const view = { ...one.view, state: NEW_DIALOGUE, isLater: false, expectedFaqIds: new Set<string>() };
  const lost = one.candidates.some(({ kind, isOfDialogue }) => kind === 'facts' && isOfDialogue);
  return {
    ...one,
    view,
    candidates: lost ? [...withoutFacts(candidates), ...(await factsAgain(one, situation, dependencies))] : candidates,
  };
};

/** The message without what somebody has, or where they are. */
const unimplied = async (one: Proposed, by: 'PROFILE' | 'SCENARIO', situation: Situation, dependencies: FactPorts): Promise<Proposed> => {
  const understood: Understood = { ...one.understood, implied: one.understood.implied.filter((implied) => implied.by !== by) };
  const view = by === 'PROFILE' ? { ...one.view, held: [] } : { ...one.view, given: situation.given };
  const hangs = one.candidates.some(
    (candidate) =>
      candidate.kind === 'facts' &&
      (by === 'PROFILE'
        ? candidate.proposal.features.subjectFrom === 'profile' || candidate.proposal.features.operation === 'own'
        : candidate.proposal.features.subjectFrom === 'page'),
  );
  const candidates = hangs
    ? [...withoutFacts(one.candidates), ...(await factsAgain({ ...one, understood }, situation, dependencies))]
    : one.candidates;
  return { ...one, understood, view, candidates };
};

const withoutFacts = (candidates: readonly TurnCandidate[]): readonly TurnCandidate[] => candidates.filter(({ kind }) => kind !== 'facts');

const factsAgain = async (
  { understood, near }: Proposed,
  situation: Situation,
  dependencies: FactPorts,
): Promise<readonly TurnCandidate[]> => {
  const { state } = situation;
  const focus = state === NEW_DIALOGUE ? NO_FOCUS : { entities: state.focus, listed: state.listed, memory: null };
  const proposals = await factsFor(understood, { vector: null, focus, near }, situation, dependencies);
  return proposals.map((proposal) => toFactCandidate(proposal, null, understood.resolvedQuestion));
};

/** Nothing can be filled in, and nothing is near anything. */
const withoutGraph = (dependencies: ComposePorts): ComposePorts => ({
  ...dependencies,
  entities: { ...dependencies.entities, find: () => Promise.resolve(new Map()) },
});

const atNow = async (
  proposed: ProposedMessage,
  situation: Situation,
  dependencies: AgainPorts,
): Promise<{ readonly message: Message; readonly dependencies: ComposePorts }> => ({
  message: {
    proposed: await mapAll(proposed, async (one) =>
      one.understood.isReadable
        ? { ...one, candidates: [...withoutFacts(one.candidates), ...(await factsAgain(one, situation, dependencies))] }
        : one,
    ),
    situation,
  },
  dependencies,
});

const mapAll = async (
  [first, ...rest]: ProposedMessage,
  change: (one: Proposed) => Proposed | Promise<Proposed>,
): Promise<ProposedMessage> => {
  const [changed, ...others] = await Promise.all([change(first), ...rest.map(change)]);
  return [changed, ...others];
};
