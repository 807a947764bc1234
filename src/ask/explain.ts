import type { Json } from '../domain/json.js';
import type { ContextEffect, Suggestion } from '../domain/reply.js';
import type { TraceStage } from '../domain/turn.js';
import { keyOfCandidate } from '../reply/decide/candidate.js';
import type { DecisionModel } from '../reply/decide/decision-model.js';
import type { Situation } from '../situation/situate.js';
import type { Understood } from '../understanding/understand.js';
import type { ComposedMessage, ProposedMessage } from './compose-message.js';
import { cancelled } from './fair-queue.js';

/** What a trace keeps of each stage: enough to see why the reply is what it is, no profile data. */
export const explain = {
  situation: ({ conversation, lastTurn, customer, channel, scenario, given, place, asOf, variables }: Situation): Json => ({
    conversationId: conversation?.id ?? null,
    turnsRemembered: conversation?.turns.length ?? 0,
    lastReply: lastTurn?.reply.kind ?? null,
    customerKnown: customer !== null,
    channel,
    scenario,
    given: given.map(({ id }) => id),
    place: place?.id ?? null,
    asOf,
    variables: Object.keys(variables).sort(),
  }),

  understanding: ({ text, language, isReadable, emotion, mentions, implied }: Understood): Json => ({
    text,
    language,
    isReadable,
    emotion: { ...emotion },
    mentions: mentions.map(({ entity, text: words, score, via }) => ({ id: entity.id, words, score, via })),
    implied: implied.map(({ entity, by }) => ({ id: entity.id, by })),
  }),

  proposed: (proposed: ProposedMessage): Json =>
    proposed.map(({ understood, candidates, revision }) => ({
      text: understood.text,
      revision,
      candidates: candidates.map(keyOfCandidate),
    })),

  /** How each question was decided: candidates, the likeliest first, with what was weighed of them and what spoke for and against each. */
  decided: ({ outcome, decisions }: ComposedMessage, model: DecisionModel): Json => ({
    kind: outcome.kind,
    confidence: outcome.confidence,
    answerFrom: model.answerFrom,
    askFrom: model.askFrom,
    questions: decisions.map(({ proposed, rated, chosen }) => ({
      text: proposed.understood.text,
      chosen: chosen === null ? null : keyOfCandidate(chosen.candidate),
      candidates: rated.slice(0, EXPLAINED).map(({ candidate, probability, features }) => ({
        candidate: keyOfCandidate(candidate),
        probability: rounded(probability),
        resolvedQuestion: candidate.resolvedQuestion,
        ...(candidate.kind === 'faq' ? { phrasing: candidate.phrasing } : {}),
        reasons: model.reasons(features, REASONS).map(({ feature, logOdds }) => ({ feature, logOdds: rounded(logOdds) })),
        features: Object.fromEntries(Object.entries(features).flatMap(([name, value]) => (value === 0 ? [] : [[name, rounded(value)]]))),
      })),
    })),
  }),

  contexts: (effects: readonly ContextEffect[]): Json => effects.map(({ context, changedReply }) => ({ context, changedReply })),

  suggestions: (suggestions: readonly Suggestion[]): Json => suggestions.map(({ id, score }) => ({ id, score })),
};

/** Candidates and reasons told: enough to see why this one and not the next. */
const EXPLAINED = 8;
const REASONS = 6;

export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Times the stages of one reply and keeps what explains it. */
export interface StageClock {
  /** Runs a stage; `explain` cuts its yield down to what the trace keeps. */
  run<T>(name: string, stage: () => T | Promise<T>, explain: (yielded: T) => Json): Promise<T>;
  readonly stages: readonly TraceStage[];
}

/** For a reply that nobody will ask the trace of: what would explain it is not put together. */
export const untracedClock = (isGivenUp: () => boolean): Pick<StageClock, 'run'> => ({
  async run(_name, stage) {
    if (isGivenUp()) throw cancelled();
    return stage();
  },
});

/** @param isGivenUp whether nobody waits for the reply any more: no further stage begins, `Problem` `CANCELLED` is thrown instead. Default: never */
export const startClock = (isGivenUp: () => boolean = () => false): StageClock => {
  /** In the order in which they began. */
  const stages: { stage: TraceStage | null }[] = [];
  return {
    get stages() {
      return stages.flatMap(({ stage }) => stage ?? []);
    },
    async run(name, stage, explain) {
      if (isGivenUp()) throw cancelled();
      const begin = performance.now();
      const own: { stage: TraceStage | null } = { stage: null };
      stages.push(own);
      const yielded = await stage();
      own.stage = { name, milliseconds: rounded(performance.now() - begin), detail: explain(yielded) };
      return yielded;
    },
  };
};
