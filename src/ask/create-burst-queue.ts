import { setTimeout as delay } from 'node:timers/promises';
import type { Principal } from '../domain/access.js';
import type { AskInput } from '../domain/turn.js';
import type { MessageMark } from '../store/repositories/conversation-repository.js';

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
const mayJoin = (before: readonly AskMessage[], next: AskMessage): boolean => {
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

/** What the queue does with the messages of one turn. */
export interface BurstWork<Draft, Result> {
  /** Answers what was already answered, by message; the others make the turn. */
  readonly findEarlier: (messages: readonly AskMessage[]) => Promise<ReadonlyMap<AskMessage, Result>>;
  /** Has no effect, so that it can be thrown away when another message comes. */
  readonly prepare: (messages: readonly [AskMessage, ...AskMessage[]]) => Promise<Draft>;
  readonly record: (draft: Draft, messages: readonly [AskMessage, ...AskMessage[]]) => Promise<Result>;
  /** Whether `record` came too late and all must be prepared anew. */
  readonly isOvertaken: (error: unknown) => boolean;
}

/** Answers messages of one key in the order in which they came; those that come before the reply to the one before is decided are one turn with it. */
export interface BurstQueue<Result> {
  run(key: string, message: AskMessage): Promise<Result>;
}

interface Burst<Result> {
  readonly messages: AskMessage[];
  /** Whether further messages may still become part of it. */
  isOpen: boolean;
  lastCame: number;
  readonly results: Promise<ReadonlyMap<AskMessage, Result>>;
}

/** A turn number another replica took meanwhile is tried again so often. */
const ATTEMPTS = 5;

/**
 * The first message is worked on at once: nobody waits for a burst that does not come. When another message arrives first, what was prepared is
 * thrown away and prepared again for all of them.
 * @param quiet milliseconds without a message after which a burst is over; 0: as soon as its reply is ready
 */
export const createBurstQueue = <Draft, Result>(work: BurstWork<Draft, Result>, quiet: number): BurstQueue<Result> => {
  const last = new Map<string, Burst<Result>>();

  const answer = async (burst: Omit<Burst<Result>, 'results'>): Promise<ReadonlyMap<AskMessage, Result>> => {
    for (let attempt = 1; ;) {
      const came = burst.messages.length;
      const earlier = await work.findEarlier(burst.messages);
      const [first, ...rest] = burst.messages.filter((message) => !earlier.has(message));
      if (first === undefined) {
        if (burst.messages.length === came) return earlier;
        continue;
      }
      const own = [first, ...rest] as const;
      const draft = await work.prepare(own).catch((error: unknown) => {
        // Who came meanwhile must not pay for what those before could not get, or did not wait for.
        if (burst.messages.length !== came) return null;
        burst.isOpen = false;
        throw error;
      });
      if (draft === null) continue;
      await untilQuiet(burst);
      if (burst.messages.length !== came) continue;
      burst.isOpen = false;
      try {
        const result = await work.record(draft, own);
        return new Map([...earlier, ...own.map((message) => [message, result] as const)]);
      } catch (error) {
        if (!work.isOvertaken(error) || attempt === ATTEMPTS) throw error;
        attempt += 1;
      }
    }
  };

  const untilQuiet = async (burst: Omit<Burst<Result>, 'results'>): Promise<void> => {
    for (let left = quiet; left > 0; left = burst.lastCame + quiet - performance.now()) await delay(left);
  };

  const begin = (key: string, message: AskMessage): Burst<Result> => {
    const before = last.get(key)?.results ?? Promise.resolve();
    const state = { messages: [message], isOpen: true, lastCame: performance.now() };
    const start = (): Promise<ReadonlyMap<AskMessage, Result>> => answer(state);
    const results = before.then(start, start).finally(() => {
      state.isOpen = false;
      if (last.get(key)?.results === results) last.delete(key);
    });
    const burst = Object.assign(state, { results });
    last.set(key, burst);
    return burst;
  };

  return {
    async run(key, message) {
      const open = last.get(key);
      const again = open?.messages.find(
        ({ mark }) => mark !== null && mark.key === message.mark?.key && mark.digest === message.mark.digest,
      );
      if (open !== undefined && again !== undefined) {
        again.waiting.push(...message.waiting);
        return resultOf(open, again);
      }
      if (open === undefined || !open.isOpen || !mayJoin(open.messages, message)) return resultOf(begin(key, message), message);
      open.messages.push(message);
      open.lastCame = performance.now();
      return resultOf(open, message);
    },
  };
};

const resultOf = async <Result>({ results }: Burst<Result>, message: AskMessage): Promise<Result> => {
  const result = (await results).get(message);
  if (result === undefined) throw new Error('a message of a burst got no reply');
  return result;
};
