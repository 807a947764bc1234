import { Problem } from '../domain/problem.js';
import type { Turn } from '../domain/turn.js';

/** What an option stands for; the id of an option is its kind, a colon and the id of what it names. */
export interface Choice {
  readonly kind: 'entity' | 'faq';
  readonly id: string;
  /** The question the choice completes. */
  readonly question: string;
}

/** Reads an option id. In a dialogue it must be one that the turn before offered, else `Problem` `BAD_INPUT`. */
export const readChoice = (optionId: string | null, question: string, lastTurn: Turn | null): Choice | null => {
  if (optionId === null) return null;
  const [, kind, id] = /^(entity|faq):(.+)$/s.exec(optionId) ?? [];
  if (id === undefined || (kind !== 'entity' && kind !== 'faq')) {
    throw new Problem('BAD_INPUT', `optionId "${optionId.slice(0, 60)}" is none; send the id of an option as it was offered`);
  }
  if (lastTurn === null) return { kind, id, question };
  const { reply } = lastTurn;
  const offered = reply.kind === 'clarification' || reply.kind === 'slotPrompt' ? reply.options : [];
  if (!offered.some((option) => option.id === optionId)) {
    throw new Problem('BAD_INPUT', `optionId "${optionId.slice(0, 60)}" was not offered in the turn before; ask again`);
  }
  return { kind, id, question: reply.understanding.resolvedQuestion };
};
