import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { Reply } from '../domain/reply.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import type { CountingStore } from '../store/count-statements.js';
import { makeReply } from './ask.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Asker } from './asker.js';
import { createBurstQueue } from './create-burst-queue.js';
import { digest } from './digest.js';
import { joinMessages, type AskMessage } from './join-messages.js';
import { relate } from './relate.js';
import { followUpOf } from './follow-up-of.js';
import { toReply } from './reply-draft.js';
import { startClock } from './stage-clock.js';
import { toTurn, type PreparedTurn } from './to-turn.js';

export interface AskerOptions extends Pick<CountingStore, 'count'> {
  /** Milliseconds for which the reply in a conversation waits for further messages. 0: it waits for none, but takes in those that come before it is ready. */
  readonly burstQuiet: number;
}

export const createAsker = (dependencies: AskDependencies, { count, burstQuiet }: AskerOptions): Asker => {
  const { conversations, now } = dependencies;

  const prepare = (messages: readonly [AskMessage, ...AskMessage[]]): Promise<PreparedTurn> =>
    count(async (statements) => {
      const clock = startClock();
      const draft = await makeReply(joinMessages(messages), messages[0].principal, clock, dependencies);
      return { draft, stages: clock.stages, milliseconds: clock.milliseconds, statements: statements() };
    });

  const record = async (prepared: PreparedTurn, messages: readonly [AskMessage, ...AskMessage[]]): Promise<Reply> => {
    const keys = messages.flatMap(({ messageKey }) => messageKey ?? []);
    const turn = toTurn(prepared, keys[0] ?? null, now());
    const { conversationId, principal } = prepared.draft.situation;
    const language = conversationId === null ? null : turn.reply.language;
    await conversations.record(turn, { openedBy: principal.subject, language }, keys, followUpOf(prepared.draft));
    return turn.reply;
  };

  const inOrder = createBurstQueue<PreparedTurn, Reply>(
    {
      async findEarlier(messages) {
        const turns = await conversations.findTurnsByMessages(messages.flatMap(({ messageKey }) => messageKey ?? []));
        return new Map(
          messages.flatMap((message) => {
            const turn = turns.get(message.messageKey ?? '');
            return turn === undefined ? [] : [[message, turn.reply] as const];
          }),
        );
      },
      prepare,
      record,
      isOvertaken: (error) => error instanceof Problem && error.code === 'CONFLICT',
    },
    burstQuiet,
  );

  return {
    async answer(input, principal) {
      const draft = await makeReply(input, principal, startClock(), dependencies);
      return toReply(draft, `answer-${digest([draft.revision, { ...input, maxSuggestions: null }, principal.customerId])}`);
    },

    async ask(input, principal) {
      // What is wrong with one message must not hold up those that it would be joined with.
      checkAskInput(input);
      const messageKey = keyOf(input, principal);
      const message = { input, principal, messageKey };
      const key = input.conversationId ?? messageKey;
      return key === null ? record(await prepare([message]), [message]) : inOrder.run(key, message);
    },

    search: (input) => dependencies.search(input),
    related: (to, customerId, limit, principal) => relate(to, customerId, limit, principal, dependencies),
  };
};

/** Ids of messages are each sender's own. */
const keyOf = ({ conversationId, messageId }: AskInput, { subject }: Principal): string | null =>
  messageId === null ? null : JSON.stringify([subject, conversationId, messageId]);
