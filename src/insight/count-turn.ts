import type { CountedTurn, TurnOutcome } from '../domain/insight.js';
import type { Turn } from '../domain/turn.js';
import { signalOf } from '../learning/mining/signals.js';

/** What of a turn is counted. */
export type ReadTurn = Pick<Turn, 'number' | 'channel' | 'scenario' | 'milliseconds' | 'reply' | 'state'>;

export const outcomeOf = ({ reply }: Pick<Turn, 'reply'>): TurnOutcome => {
  if (reply.kind === 'handoff') return 'HANDED_OVER';
  if (reply.understanding.kind === 'SMALL_TALK') return 'SMALL_TALK';
  const signal = signalOf({ reply });
  return signal === 'UNSURE' || signal === 'ASKED_BACK' || signal === 'UNANSWERED' ? signal : 'ANSWERED';
};

/** @param privateTypes types of things that are somebody's own: they are counted for nobody to see */
export const countTurn = (
  { number, channel, scenario, milliseconds, reply, state }: ReadTurn,
  privateTypes: readonly string[],
): CountedTurn => ({
  outcome: outcomeOf({ reply }),
  emotion: reply.understanding.emotion.label,
  isFirst: number === 1,
  milliseconds,
  values: {
    CHANNEL: channel === null ? [] : [channel],
    SCENARIO: scenario === null ? [] : [scenario],
    LANGUAGE: [reply.language],
    TOPIC: state.topicId === null ? [] : [state.topicId],
    FAQ: reply.kind === 'answer' && reply.faqId !== null && reply.understanding.kind !== 'SMALL_TALK' ? [reply.faqId] : [],
    ENTITY: reply.understanding.entities.flatMap(({ entity }) => (privateTypes.includes(entity.type) ? [] : [entity.id])),
  },
});
