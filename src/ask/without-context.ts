import type { FactFinding } from '../domain/fact-question.js';
import type { ContextKind, Emotion } from '../domain/reply.js';
import { contextVariables } from '../situation/context-variables.js';
import type { Situation } from '../situation/situation.js';
import type { Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Found, Message, ReadAndFound } from './compose-message.js';
import { findFactsFor } from './find-facts-for.js';

const CALM: Emotion = { label: 'NEUTRAL', score: 0 };

/** What a context is taken out of. */
export interface Whole {
  readonly found: Found;
  readonly situation: Situation;
  /** What was found for the words as they were said. */
  readonly asSaid: Found;
}

interface Dependencies {
  /** To read what holds at the moment asked about. */
  readonly then: AskDependencies;
  /** To read what holds now. */
  readonly now: AskDependencies;
}

/** The message as it would have been without one context, and what to compose it with. Facts are looked up anew only where they hang on it. */
export const withoutContext = async (
  context: ContextKind,
  { found, situation, asSaid }: Whole,
  { then, now }: Dependencies,
): Promise<{ readonly message: Message; readonly dependencies: AskDependencies }> => {
  const stays = (without: Partial<Situation>): Situation => {
    const changed = { ...situation, ...without };
    return { ...changed, variables: contextVariables(changed) };
  };
  const isImpliedBy = ({ findings: { facts } }: ReadAndFound, by: 'SCENARIO' | 'DIALOGUE' | 'PROFILE'): boolean =>
    facts.kind !== 'nothing' && facts.question.entitiesFrom === by;
  const unimplied = (by: 'SCENARIO' | 'DIALOGUE' | 'PROFILE', from: Found): Promise<Found> =>
    mapFound(from, async (one) => {
      const understood: Understood = { ...one.understood, implied: one.understood.implied.filter((implied) => implied.by !== by) };
      const facts = isImpliedBy(one, by) ? await factsAgain(understood, situation, then) : one.findings.facts;
      return { understood, findings: { ...one.findings, facts } };
    });

  /** What somebody has is theirs only while they are known; finding so takes no statement. */
  const ofNobody = async (one: ReadAndFound): Promise<ReadAndFound> => {
    const { facts } = one.findings;
    if (facts.kind !== 'facts' || facts.sense.kind !== 'own') return one;
    return { ...one, findings: { ...one.findings, facts: await factsAgain(one.understood, { ...situation, customer: null }, then) } };
  };

  switch (context) {
    case 'DIALOGUE':
      return {
        message: {
          found: await unimplied('DIALOGUE', asSaid),
          situation: stays({ conversation: null, lastTurn: null }),
          wordedFor: situation.conversation,
        },
        dependencies: then,
      };
    case 'PROFILE':
      return {
        message: {
          found: await mapFound(await unimplied('PROFILE', found), ofNobody),
          situation: stays({ customer: null, preferredLanguage: null }),
        },
        dependencies: then,
      };
    case 'SCENARIO':
      return {
        message: { found: await unimplied('SCENARIO', found), situation: stays({ scenario: null, place: null, channel: null }) },
        dependencies: then,
      };
    case 'GRAPH':
      return {
        message: {
          found: await mapFound(found, (one) => ({ ...one, findings: { ...one.findings, facts: { kind: 'nothing' } } })),
          situation,
        },
        dependencies: withoutGraph(then),
      };
    case 'EMOTION':
      return {
        message: { found: await mapFound(found, (one) => ({ ...one, understood: { ...one.understood, emotion: CALM } })), situation },
        dependencies: then,
      };
    case 'TIME':
      return situation.otherTime
        ? atNow(found, stays({ asOf: now.now().toISOString(), otherTime: false }), now)
        : timeless(found, situation, then);
  }
};

const factsAgain = (understood: Understood, { asOf, customer }: Situation, dependencies: AskDependencies): Promise<FactFinding> =>
  findFactsFor(understood, { asOf, asker: customer, offset: 0 }, dependencies);

/** Nothing can be filled in, and nothing is near anything. */
const withoutGraph = (dependencies: AskDependencies): AskDependencies => ({
  ...dependencies,
  entities: { ...dependencies.entities, find: () => Promise.resolve(new Map()) },
});

const atNow = async (
  found: Found,
  situation: Situation,
  dependencies: AskDependencies,
): Promise<{ readonly message: Message; readonly dependencies: AskDependencies }> => {
  const again = await mapFound(found, async (one) =>
    one.understood.isReadable
      ? { ...one, findings: { ...one.findings, facts: await factsAgain(one.understood, situation, dependencies) } }
      : one,
  );
  return { message: { found: again, situation }, dependencies };
};

/** As of now, but blind to the day: no condition knows it and nothing is told of what is to come. */
const timeless = (found: Found, situation: Situation, dependencies: AskDependencies) => ({
  message: { found, situation: { ...situation, variables: { ...situation.variables, date: null } }, tellsChanges: false },
  dependencies,
});

const mapFound = async ([first, ...rest]: Found, change: (one: ReadAndFound) => ReadAndFound | Promise<ReadAndFound>): Promise<Found> => {
  const [changed, ...others] = await Promise.all([change(first), ...rest.map(change)]);
  return [changed, ...others];
};
