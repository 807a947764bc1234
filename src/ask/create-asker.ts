import { createHash, randomUUID } from 'node:crypto';
import type { AskInput } from '../domain/ask-input.js';
import type { Principal } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { Reply } from '../domain/reply.js';
import type { Turn } from '../domain/turn.js';
import type { CountingStore } from '../store/count-statements.js';
import { makeReply } from './ask.js';
import type { AskDependencies } from './ask-dependencies.js';
import type { Asker } from './asker.js';
import { createKeyedQueue } from './keyed-queue.js';
import { relate } from './relate.js';
import { toReply, type ReplyDraft } from './reply-draft.js';
import { search } from './search.js';
import { startClock, type StageClock } from './stage-clock.js';

/** A turn number another replica took meanwhile is tried again so often. */
const ATTEMPTS = 5;

export const createAsker = (dependencies: AskDependencies, { count }: Pick<CountingStore, 'count'>): Asker => {
  const { conversations, now } = dependencies;
  const inOrder = createKeyedQueue();

  const askOnce = (input: AskInput, principal: Principal, messageKey: string | null): Promise<Reply> =>
    count(async (statements) => {
      const earlier = messageKey === null ? null : await conversations.findTurnByMessage(messageKey);
      if (earlier !== null) return earlier.reply;
      const clock = startClock();
      const draft = await makeReply(input, principal, clock, dependencies);
      const turn = toTurn(draft, messageKey, clock, statements(), now());
      const { conversationId, principal: asker } = draft.situation;
      await conversations.record(
        turn,
        { openedBy: asker.subject, language: conversationId === null ? null : turn.reply.language },
        messageKey,
      );
      return turn.reply;
    });

  return {
    async answer(input, principal) {
      const draft = await makeReply(input, principal, startClock(), dependencies);
      return toReply(draft, `answer-${digest([draft.revision, { ...input, maxSuggestions: null }, principal.customerId])}`);
    },

    ask(input, principal) {
      const messageKey = input.messageId === null ? null : JSON.stringify([principal.subject, input.conversationId, input.messageId]);
      const key = input.conversationId ?? messageKey;
      // Turns of one conversation are answered in the order in which they came.
      return key === null
        ? askOnce(input, principal, null)
        : inOrder.run(key, () => retryConflicts(() => askOnce(input, principal, messageKey)));
    },

    search: (input, principal) => search(input, principal, dependencies),
    related: (to, customerId, limit, principal) => relate(to, customerId, limit, principal, dependencies),
  };
};

const retryConflicts = async <T>(work: () => Promise<T>, attempt = 1): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'CONFLICT') || attempt === ATTEMPTS) throw error;
    return retryConflicts(work, attempt + 1);
  }
};

const toTurn = (draft: ReplyDraft, messageKey: string | null, clock: StageClock, statements: number, at: Date): Turn => {
  const { situation } = draft;
  const { conversationId, messageId, customer, question, channel, scenario, lastTurn } = situation;
  const number = conversationId === null ? 1 : (lastTurn?.number ?? 0) + 1;
  const id = conversationId === null ? (messageKey === null ? randomUUID() : digest([messageKey])) : digest([conversationId, number]);
  const identity = {
    id,
    number,
    conversationId,
    messageId,
    customerId: customer?.entity.id ?? null,
    question,
    channel,
    scenario,
    at: at.toISOString(),
  };
  return { ...identity, reply: toReply(draft, id), stages: clock.stages, milliseconds: clock.milliseconds, statements };
};

const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
