import { Problem } from '../domain/problem.js';
import { type Option, type OptionKind, readOptionId } from '../domain/reply.js';
import type { Turn } from '../domain/turn.js';

const NUMBERS: readonly (readonly string[])[] = [
  ['1', 'one', '一'],
  ['2', 'two', '二', '两'],
  ['3', 'three', '三'],
  ['4', 'four', '四'],
  ['5', 'five', '五'],
  ['6', 'six', '六'],
  ['7', 'seven', '七'],
  ['8', 'eight', '八'],
  ['9', 'nine', '九'],
];

/** The option somebody names by its number alone or by its very label, where there are no buttons; `null` when the words are anything else. */
export const matchOption = (options: readonly Option[], words: string): Option | null => {
  const said = plain(words);
  const index = NUMBERS.findIndex((names) => names.includes(said.replace(/^(?:option|number|选|第)\s*|(?:个|号)$/g, '')));
  return options[index] ?? options.find(({ label }) => said !== '' && plain(label) === said) ?? null;
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,!?。，！？“”"'「」]+/g, ' ')
    .trim();

/** What an option stands for. */
export interface Choice {
  readonly kind: OptionKind;
  /** Of an attribute `ID=VALUE`. */
  readonly id: string;
  /** The question the choice completes. */
  readonly question: string;
}

/** Reads an option id, or the number or label said instead. In a dialogue it must be one that the turn before offered, else `Problem` `BAD_INPUT`. */
export const readChoice = (optionId: string | null, question: string, lastTurn: Turn | null): Choice | null => {
  const reply = lastTurn?.reply;
  const offered = reply?.kind === 'clarification' || reply?.kind === 'slotPrompt' ? reply.options : [];
  const given = optionId ?? matchOption(offered, question)?.id ?? null;
  if (given === null) return null;
  const named = readOptionId(given);
  if (named === null) {
    throw new Problem('BAD_INPUT', `optionId "${given.slice(0, 60)}" is none; send the id of an option as it was offered`);
  }
  if (reply === undefined) return { ...named, question };
  if (!offered.some((option) => option.id === given)) {
    throw new Problem('BAD_INPUT', `optionId "${given.slice(0, 60)}" was not offered in the turn before; ask again`);
  }
  return { ...named, question: reply.understanding.resolvedQuestion };
};
