import { matchOption } from '../domain/match-option.js';
import { Problem } from '../domain/problem.js';
import type { Turn } from '../domain/turn.js';

/** What an option stands for; the id of an option is its kind, a colon and the id of what it names. */
export interface Choice {
  readonly kind: 'entity' | 'faq' | 'attribute' | 'person';
  /** Of an attribute `ID=VALUE`. */
  readonly id: string;
  /** The question the choice completes. */
  readonly question: string;
}

const KINDS = ['entity', 'faq', 'attribute', 'person'] as const;

/** Reads an option id, or the number or label said instead. In a dialogue it must be one that the turn before offered, else `Problem` `BAD_INPUT`. */
export const readChoice = (optionId: string | null, question: string, lastTurn: Turn | null): Choice | null => {
  const reply = lastTurn?.reply;
  const offered = reply?.kind === 'clarification' || reply?.kind === 'slotPrompt' ? reply.options : [];
  const given = optionId ?? matchOption(offered, question)?.id ?? null;
  if (given === null) return null;
  const [, name, id] = /^(\w+):(.+)$/s.exec(given) ?? [];
  const kind = KINDS.find((known) => known === name);
  if (id === undefined || kind === undefined) {
    throw new Problem('BAD_INPUT', `optionId "${given.slice(0, 60)}" is none; send the id of an option as it was offered`);
  }
  if (reply === undefined) return { kind, id, question };
  if (!offered.some((option) => option.id === given)) {
    throw new Problem('BAD_INPUT', `optionId "${given.slice(0, 60)}" was not offered in the turn before; ask again`);
  }
  return { kind, id, question: reply.understanding.resolvedQuestion };
};
