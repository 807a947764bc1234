import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areGivenUp, type AskMessage, type BurstQueue, createBurstQueue } from '../../../src/ask/create-burst-queue.js';
import { askInput } from '../../support/ask-input.js';

const message = (id: string, conversationId = 'c'): AskMessage => ({
  input: askInput({ question: id, conversationId, messageId: id }),
  principal: { subject: 'bot', role: 'bot', customerId: null },
  mark: { key: id, digest: id },
  waiting: [null],
});

/** Keeps what it records; preparing takes as many steps as the scheduler lets it. */
const recordingQueue = (wait: () => Promise<void>, fails: (ids: readonly string[]) => Error | null = () => null) => {
  const turns: (readonly string[])[] = [];
  const queue: BurstQueue<string> = createBurstQueue<readonly string[], string>(
    {
      async findEarlier(messages) {
        await wait();
        return new Map(
          messages.flatMap((one) => {
            const turn = turns.find((ids) => ids.includes(one.mark?.key ?? ''));
            return turn === undefined ? [] : [[one, turn.join('+')] as const];
          }),
        );
      },
      async prepare(messages) {
        await wait();
        const ids = messages.map(({ input }) => input.question);
        const failure = fails(ids);
        if (failure !== null) throw failure;
        return ids;
      },
      async record(ids) {
        await wait();
        turns.push(ids);
        return ids.join('+');
      },
      isOvertaken: () => false,
    },
    0,
  );
  return { queue, turns };
};

describe('messages of one conversation', () => {
  it('become one turn when they come before the reply to the first is ready', async () => {
    const { queue, turns } = recordingQueue(() => Promise.resolve());
    const replies = await Promise.all(['a', 'b', 'c'].map((id) => queue.run('c', message(id))));
    expect(replies).toEqual(['a+b+c', 'a+b+c', 'a+b+c']);
    expect(turns).toEqual([['a', 'b', 'c']]);
  });

  it('are turns of their own when each waits for the reply before', async () => {
    const { queue, turns } = recordingQueue(() => Promise.resolve());
    expect([await queue.run('c', message('a')), await queue.run('c', message('b'))]).toEqual(['a', 'b']);
    expect(turns).toEqual([['a'], ['b']]);
  });

  it('each get a reply once, in the order in which they came, however they fall together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
        async (scheduler, sent) => {
          const { queue, turns } = recordingQueue(() => scheduler.schedule(Promise.resolve()));
          const replies: Promise<string>[] = [];
          // A number that comes again is the same message sent again.
          const { task } = scheduler.scheduleSequence(
            sent.map((number) => () => {
              replies.push(queue.run('c', message(`m${String(number)}`)));
              return Promise.resolve();
            }),
          );
          const given = await scheduler.waitFor(task.then(() => Promise.all(replies)));
          const firsts = [...new Set(sent.map((number) => `m${String(number)}`))];
          expect(turns.flat()).toEqual(firsts);
          given.forEach((reply, at) => {
            expect(reply.split('+')).toContain(`m${String(sent[at])}`);
            expect(turns.map((ids) => ids.join('+'))).toContain(reply);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are answered for who waits, whoever else gave up', async () => {
    const gone = AbortSignal.abort();
    const waiting = new Set<string>();
    const { queue, turns } = recordingQueue(
      () => Promise.resolve(),
      (ids) => (ids.every((id) => !waiting.has(id)) ? new Error('given up') : null),
    );
    const given = (id: string, signal: AbortSignal | null): AskMessage => {
      if (signal === null) waiting.add(id);
      return { ...message(id), waiting: [signal] };
    };
    await expect(queue.run('c', given('alone', gone))).rejects.toThrow('given up');
    // Another one comes while the first is given up: nobody who waits pays for who does not.
    const first = queue.run('c', given('first', gone));
    const second = queue.run('c', given('second', null));
    expect(await Promise.all([first, second])).toEqual(['first+second', 'first+second']);
    expect(turns).toEqual([['first', 'second']]);
  });

  it('are waited for by all who sent them, the same again included', async () => {
    const before = { ...message('a'), waiting: [AbortSignal.abort()] };
    const { queue } = recordingQueue(() => Promise.resolve());
    const replies = [queue.run('c', before), queue.run('c', message('a'))];
    expect(areGivenUp([before])).toBe(false);
    expect(await Promise.all(replies)).toEqual(['a', 'a']);
    expect(areGivenUp([{ waiting: [AbortSignal.abort(), AbortSignal.abort()] }])).toBe(true);
  });

  it('go on after one that failed', async () => {
    const { queue, turns } = recordingQueue(
      () => Promise.resolve(),
      (ids) => (ids.includes('bad') ? new Error('no') : null),
    );
    await expect(queue.run('c', message('bad'))).rejects.toThrow('no');
    expect(await queue.run('c', message('b'))).toBe('b');
    expect(turns).toEqual([['b']]);
  });
});
