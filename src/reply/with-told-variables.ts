import { matchOption } from '../domain/match-option.js';
import type { Turn } from '../domain/turn.js';
import type { ReplyContext } from './reply-context.js';

const CHOICE = /^attribute:([^=]+)=(.*)$/s;

/** The context with what the customer told of themselves when asked, now or in a turn before; what the profile tells stays. */
export const withToldVariables = (context: ReplyContext): ReplyContext => {
  const { choice, conversation, variables } = context;
  const now = choice?.kind === 'attribute' ? [`attribute:${choice.id}`] : [];
  const told = [...toldBefore(conversation?.turns ?? []), ...now].flatMap((id): readonly (readonly [string, string])[] => {
    const [, name, value] = CHOICE.exec(id) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  const known = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null));
  return told.length === 0 ? context : { ...context, variables: { ...variables, ...Object.fromEntries(told), ...known } };
};

/** Options that the turn after their offer named. */
const toldBefore = (turns: readonly Turn[]): readonly string[] =>
  turns.flatMap(({ reply }, index) => {
    const answer = turns[index + 1]?.question;
    const option = reply.kind === 'clarification' && answer !== undefined ? matchOption(reply.options, answer) : null;
    return option === null ? [] : [option.id];
  });
