import { createHash, randomUUID } from 'node:crypto';
import { checkMayContinue, customerIdFor, ownerOf, type Principal } from '../domain/access.js';
import { Problem } from '../domain/problem.js';
import type { Reply, Suggestion } from '../domain/reply.js';
import type { SearchHit, SearchInput } from '../domain/search.js';
import type { AskInput, Turn } from '../domain/turn.js';
import { checkAskInput } from '../situation/check-ask-input.js';
import type { CountingStore } from '../store/graph-store.js';
import type { FollowUp, MessageMark } from '../store/repositories/conversation-repository.js';
import type { AskDependencies } from './ask-dependencies.js';
import { makeReply } from './ask.js';
import { areGivenUp, type AskMessage, createBurstQueue, joinMessages } from './create-burst-queue.js';
import { rounded, startClock, untracedClock } from './explain.js';
import type { FairQueue } from './fair-queue.js';
import type { KeptReplies, MadeReply } from './keep-replies.js';
import type { KnowledgeLock } from './knowledge-lock.js';
import { relate } from './relate.js';
import { type ReplyDraft, toReply } from './reply-draft.js';

/**
 * What the transport asks of the knowledge. Expected failures are thrown as `Problem`. `gone` fires when whoever asks went away: what is not
 * answered then is given up (`CANCELLED`) and not recorded.
 */
export interface Asker {
  /** Answers without recording anything. */
  answer(input: AskInput, principal: Principal, gone?: AbortSignal): Promise<Reply>;
  /** Answers and records the turn; a message sent again (same sender, customer, conversation and `messageId`) gets the first reply; another message under that id is a `CONFLICT`. */
  ask(input: AskInput, principal: Principal, gone?: AbortSignal): Promise<Reply>;
  search(input: SearchInput, principal: Principal, gone?: AbortSignal): Promise<readonly SearchHit[]>;
  /** Knowledge near a FAQ, an entity or a conversation; `null` when nothing has this id. */
  related(
    to: string,
    customerId: string | null,
    limit: number,
    principal: Principal,
    gone?: AbortSignal,
  ): Promise<readonly Suggestion[] | null>;
}

/** A short id that the same parts always give. */
const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/** Which FAQ answered right after which other one; `null` where either turn had another answer, small talk or none. */
const followUpOf = ({ situation: { lastTurn }, outcome }: ReplyDraft): FollowUp | null => {
  const fromId = lastTurn?.reply.kind === 'answer' && lastTurn.reply.understanding.kind !== 'SMALL_TALK' ? lastTurn.reply.faqId : null;
  const toId = outcome.kind === 'answer' && outcome.questionKind !== 'SMALL_TALK' ? outcome.faqId : null;
  return fromId === null || toId === null || fromId === toId ? null : { fromId, toId };
};

/** A reply with what it took, before it is recorded. */
interface PreparedTurn extends MadeReply, Pick<Turn, 'milliseconds'> {}

/** The turn as it is recorded, under an id that the same question in the same place gets again. */
const toTurn = ({ draft, ...taken }: PreparedTurn, messageKey: string | null, at: Date): Turn => {
  const { conversationId, conversationKey, messageId, customer, question, channel, scenario, turnsSoFar } = draft.situation;
  const number = conversationId === null ? 1 : turnsSoFar + 1;
  const id = conversationKey === null ? (messageKey === null ? randomUUID() : digest([messageKey])) : digest([conversationKey, number]);
  return {
    id,
    number,
    conversationId,
    messageId,
    customerId: customer?.entity.id ?? null,
    question,
    channel,
    scenario,
    at: at.toISOString(),
    reply: toReply(draft, id),
    state: draft.state,
    ...taken,
  };
};

export interface AskerOptions extends Pick<CountingStore, 'count'> {
  /** Milliseconds for which the reply in a conversation waits for further messages. 0: it waits for none, but takes in those that come before it is ready. */
  readonly burstQuiet: number;
  /** Whose turn it is when there is much to do. */
  readonly queue: FairQueue;
  readonly replies: Pick<KeptReplies, 'find'>;
  /** Lets each reply be of one state of the knowledge. */
  readonly lock: Pick<KnowledgeLock, 'read'>;
}

/** What comes of a message. */
type Answered =
  | { readonly kind: 'replied'; readonly reply: Reply }
  /** Its `messageId` stands for another message already. */
  | { readonly kind: 'idTaken' };

export const createAsker = (dependencies: AskDependencies, { count, burstQuiet, queue, replies, lock }: AskerOptions): Asker => {
  const { conversations, now } = dependencies;

  const inTurn = <T>({ subject }: Principal, customerId: string | null, isGivenUp: () => boolean, work: () => Promise<T>): Promise<T> =>
    queue.run({ subject, customerId }, isGivenUp, work);

  const prepare = async (messages: readonly [AskMessage, ...AskMessage[]]): Promise<PreparedTurn> => {
    const [{ principal }] = messages;
    const input = joinMessages(messages);
    const isGivenUp = (): boolean => areGivenUp(messages);
    // When its turn came: waiting is no part of the reply.
    let start = performance.now();
    const made = await replies.find({ operation: 'ask', input, principal }, () =>
      inTurn(principal, customerIdFor(principal, input.customerId), isGivenUp, () =>
        count(async (statements) => {
          start = performance.now();
          return lock.read(async () => {
            const clock = startClock(isGivenUp);
            const draft = await makeReply(input, principal, clock, dependencies);
            return { draft, stages: clock.stages, statements: statements() };
          });
        }),
      ),
    );
    return { ...made, milliseconds: rounded(performance.now() - start) };
  };

  const record = async (prepared: PreparedTurn, messages: readonly [AskMessage, ...AskMessage[]]): Promise<Answered> => {
    const marks = messages.flatMap(({ mark }) => mark ?? []);
    const turn = toTurn(prepared, marks[0]?.key ?? null, now());
    const { conversationKey, principal } = prepared.draft.situation;
    const place = conversationKey === null ? { language: null } : { language: turn.reply.language, key: conversationKey };
    await conversations.record(turn, { openedBy: principal.subject, ...place }, marks, followUpOf(prepared.draft));
    return { kind: 'replied', reply: turn.reply };
  };

  /** What was answered before, to whom it still belongs: whose conversation it is may have changed meanwhile. */
  const findEarlier = async (messages: readonly AskMessage[]): Promise<ReadonlyMap<AskMessage, Answered>> => {
    const answered = await conversations.findTurnsByMessages(messages.flatMap(({ mark }) => mark?.key ?? []));
    const earlier = new Map<AskMessage, Answered>();
    for (const message of messages) {
      const found = answered.get(message.mark?.key ?? '');
      if (found === undefined) continue;
      await checkMayReplay(found.turn, message);
      const isSame = found.digest === null || found.digest === message.mark?.digest;
      earlier.set(message, isSame ? { kind: 'replied', reply: found.turn.reply } : { kind: 'idTaken' });
    }
    return earlier;
  };

  const checkMayReplay = async ({ conversationId }: Turn, { input, principal }: AskMessage): Promise<void> => {
    if (conversationId === null) return;
    const { conversation } = await conversations.locate(conversationId, 1, principal);
    // It was answered in a conversation: one that is not theirs any more cannot be found.
    if (conversation === null) throw new Problem('FORBIDDEN', 'this conversation belongs to somebody else by now; start another one');
    checkMayContinue(principal, customerIdFor(principal, input.customerId), conversation);
  };

  const inOrder = createBurstQueue<PreparedTurn, Answered>(
    {
      findEarlier,
      prepare,
      record,
      isOvertaken: (error) => error instanceof Problem && error.code === 'CONFLICT',
    },
    burstQuiet,
  );

  return {
    async answer(input, principal, gone) {
      // What is malformed takes no turn.
      checkAskInput(input);
      const isGivenUp = givenUpWhen(gone);
      const { draft } = await replies.find({ operation: 'answer', input, principal }, () =>
        inTurn(principal, customerIdFor(principal, input.customerId), isGivenUp, async () => ({
          draft: await lock.read(() => makeReply(input, principal, untracedClock(isGivenUp), dependencies)),
          stages: [],
          statements: 0,
        })),
      );
      return toReply(draft, `answer-${digest([draft.revision, { ...input, maxSuggestions: null }, principal.customerId])}`);
    },

    async ask(input, principal, gone) {
      // What is wrong with one message must not hold up those that it would be joined with.
      checkAskInput(input);
      const mark = markOf(input, principal);
      const message = { input, principal, mark, waiting: [gone ?? null] };
      const key = input.conversationId === null ? mark?.key : JSON.stringify([ownerOf(principal), input.conversationId]);
      const answered = await (
        key === undefined ? prepare([message]).then((prepared) => record(prepared, [message])) : inOrder.run(key, message)
      ).catch((error: unknown) => {
        // Given up for another one, who sent the same before and went away.
        if (key !== undefined && isCancelled(error) && gone?.aborted !== true) return inOrder.run(key, message);
        throw error;
      });
      if (answered.kind === 'replied') return answered.reply;
      throw new Problem('CONFLICT', 'this messageId was used for another message; give each message an id of its own');
    },

    search: (input, principal, gone) => inTurn(principal, input.customerId, givenUpWhen(gone), () => dependencies.search(input)),
    related: (to, customerId, limit, principal, gone) =>
      inTurn(principal, customerId, givenUpWhen(gone), () => relate(to, customerId, limit, principal, dependencies)),
  };
};

const givenUpWhen = (gone: AbortSignal | undefined) => (): boolean => gone?.aborted === true;

const isCancelled = (error: unknown): boolean => error instanceof Problem && error.code === 'CANCELLED';

/** Ids of messages are each sender's own, and a sender's own for each of its customers: many count from 1 for everybody. */
const markOf = ({ conversationId, messageId, question, optionId, ...input }: AskInput, principal: Principal): MessageMark | null => {
  if (messageId === null) return null;
  const customerId = customerIdFor(principal, input.customerId);
  return { key: JSON.stringify([principal.subject, customerId, conversationId, messageId]), digest: digest([question, optionId]) };
};
