import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFairQueue, type FairQueue, type WorkOwner } from '../../../src/ask/fair-queue.js';

const never = (): boolean => false;
const of = (subject: string, customerId: string | null = null): WorkOwner => ({ subject, customerId });
/** So many turns of the event loop that whatever is due has begun. */
const tick = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Work that ends when it is told to; what began is noted. */
const heldWork = (queue: FairQueue) => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const start = (owner: WorkOwner, name: string, isGivenUp = never): Promise<string> =>
    queue.run(owner, isGivenUp, async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.push(end));
      return name;
    });
  return {
    begun,
    start,
    async endAll(): Promise<void> {
      for (;;) {
        const end = ends.shift();
        if (end === undefined) return;
        end();
        // It ends, and the next begins.
        await tick();
      }
    },
  };
};

describe('turns', () => {
  it('go round: of tokens, and of each token’s customers', async () => {
    const work = heldWork(createFairQueue({ atOnce: 1, ofCustomer: 100, ofToken: 100, inAll: 1_000 }));
    const first = work.start(of('running'), 'first');
    await tick();
    const all = [
      first,
      ...[1, 2, 3].map((at) => work.start(of('bot', 'hog'), `hog${String(at)}`)),
      work.start(of('bot', 'ann'), 'ann'),
      ...[1, 2].map((at) => work.start(of('ben'), `ben${String(at)}`)),
    ];
    await tick();
    await work.endAll();
    await Promise.all(all);
    expect(work.begun).toEqual(['first', 'hog1', 'ben1', 'ann', 'ben2', 'hog2', 'hog3']);
  });

  it('are shed when too much of one customer, of one token or of all waits, and told when to come again', async () => {
    const queue = createFairQueue({ atOnce: 1, ofCustomer: 2, ofToken: 4, inAll: 6 });
    const work = heldWork(queue);
    const refused: string[] = [];
    const all: Promise<unknown>[] = [];
    const start = (owner: WorkOwner): void => {
      const name = `${owner.subject} ${String(owner.customerId)}`;
      all.push(
        work.start(owner, name).catch((error: unknown) => {
          expect(error).toMatchObject({ retryAfter: expect.any(Number) });
          refused.push(`${name}: ${(error as { code: string }).code}`);
        }),
      );
    };
    start(of('bot', 'hog'));
    await tick();
    for (let turn = 0; turn < 3; turn += 1) start(of('bot', 'hog'));
    for (const customer of ['a', 'b', 'c']) start(of('bot', customer));
    for (const token of ['x', 'y', 'z']) start(of(token));
    await tick();
    expect(refused).toEqual(['bot hog: RATE_LIMITED', 'bot c: RATE_LIMITED', 'z null: OVERLOADED']);
    expect(queue.waiting).toBe(6);
    await work.endAll();
    await Promise.all(all);
    expect(queue.waiting).toBe(0);
    expect(work.begun).toHaveLength(7);
  });

  it('are not taken for those who gave up, who take no place either', async () => {
    const queue = createFairQueue({ atOnce: 1, ofCustomer: 3, ofToken: 3, inAll: 3 });
    const work = heldWork(queue);
    let isGone = false;
    const running = work.start(of('bot'), 'running');
    await tick();
    const gone = [1, 2, 3].map((at) => work.start(of('bot'), `gone${String(at)}`, () => isGone));
    isGone = true;
    const next = work.start(of('bot'), 'next');
    expect(
      (await Promise.allSettled(gone)).map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'done')),
    ).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    await tick();
    await work.endAll();
    expect(await Promise.all([running, next])).toEqual(['running', 'next']);
    expect(work.begun).toEqual(['running', 'next']);
    await expect(
      queue.run(
        of('bot'),
        () => true,
        () => Promise.resolve(),
      ),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('come to everybody, whatever happens to others: none is lost, none begins twice, never more at once than may', async () => {
    const owner = fc.record({ subject: fc.constantFrom('a', 'b', 'c'), customerId: fc.constantFrom(null, 'x', 'y') });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.record({ owner, fails: fc.boolean() }), { maxLength: 40 }), async (s, jobs) => {
        const queue = createFairQueue({ atOnce: 3, ofCustomer: 100, ofToken: 100, inAll: 100 });
        let now = 0;
        let most = 0;
        const begun: number[] = [];
        const results = jobs.map(({ owner, fails }, at) =>
          queue.run(owner, never, async () => {
            begun.push(at);
            now += 1;
            most = Math.max(most, now);
            await s.schedule(Promise.resolve());
            now -= 1;
            if (fails) throw new Error('failed');
          }),
        );
        await s.waitFor(Promise.allSettled(results));
        expect(begun.toSorted((one, other) => one - other)).toEqual(jobs.map((_job, at) => at));
        expect(most).toBeLessThanOrEqual(3);
        expect(queue.waiting).toBe(0);
        // Of one owner, who came first began first.
        for (const { owner } of jobs) {
          const own = begun.filter((at) => JSON.stringify(jobs[at]!.owner) === JSON.stringify(owner));
          expect(own).toEqual(own.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 50 },
    );
  });
});
