import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import type { MessageMark } from '../store/conversation-repository.js';

/** A message as it came. */
export interface AskMessage {
  readonly input: AskInput;
  readonly principal: Principal;
  /** What tells a message sent again from another one; `null`: cannot be told. */
  readonly mark: MessageMark | null;
  /** Of those who wait for the reply, who sent it again among them; they fire when one goes away. `null`: who never does. */
  readonly waiting: (AbortSignal | null)[];
}

/** Whether nobody waits for the reply to any of these any more. */
export const areGivenUp = (messages: readonly Pick<AskMessage, 'waiting'>[]): boolean =>
  messages.every(({ waiting }) => waiting.every((signal) => signal?.aborted === true));

/** Together they must stay a question that is not too large. */
const LONGEST_TOGETHER = 2_000;

/**
 * Whether a message goes on with others that are not answered yet: of one conversation, from the same place and in the same situation.
 * A choice is an answer of its own; so is another message under a key that is taken.
 */
export const mayJoin = (before: readonly AskMessage[], next: AskMessage): boolean => {
  const [first] = before;
  return (
    first !== undefined &&
    next.input.conversationId !== null &&
    next.input.optionId === null &&
    situationOf(first) === situationOf(next) &&
    before.every(({ mark }) => mark === null || mark.key !== next.mark?.key) &&
    before.reduce((length, { input }) => length + input.question.length + 1, next.input.question.length) <= LONGEST_TOGETHER
  );
};

/** All that must be the same. */
const situationOf = ({ input, principal }: AskMessage): string => JSON.stringify([{ ...input, question: '', messageId: null }, principal]);

/** Messages as one: their words a line each, the rest as with the first. */
export const joinMessages = ([first, ...rest]: readonly [AskMessage, ...AskMessage[]]): AskInput => ({
  ...first.input,
  question: [first, ...rest].map(({ input }) => input.question.trimEnd()).reduce((before, next) => `${before}${endOf(before)}\n${next}`),
});

/** Who sends the next message ends a sentence without writing so; else two questions would run into one. */
const endOf = (line: string): string => (/[\p{P}\p{S}]$/u.test(line) ? '' : /\p{Script=Han}$/u.test(line) ? '；' : ';');
