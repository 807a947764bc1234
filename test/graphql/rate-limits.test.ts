import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MissingProgram, type RunningRedis, startRedis } from '../../src/bin/stack/start-service.js';
import type { Principal } from '../../src/domain/access.js';
import { createRateLimits, type RateLimits } from '../../src/graphql/http/limits.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { createTestLog } from './support/test-log.js';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

const bot: Principal = { subject: 'the-bot', role: 'bot', customerId: null };

describe('rates', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService({ rates: { token: 30, customer: 10 } });
  });
  afterAll(() => service.close());

  const ask = (token: string, customerId: string | null, count = 1): Promise<Response> =>
    service.post(
      JSON.stringify({
        query: `query ($customerId: ID) { ${Array.from({ length: count }, (_, at) => `a${String(at)}: answer(input: {question: "?", customerId: $customerId}) { text }`).join(' ')} }`,
        variables: { customerId },
      }),
      { authorization: `Bearer ${token}` },
    );

  it('of one customer are theirs alone, whichever bot asks, in one request or many', async () => {
    for (let turn = 0; turn < 5; turn += 1) expect((await ask(tokenOf('bot'), 'alice', 2)).status).toBe(200);
    const refused = await ask(tokenOf('bot'), 'alice');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    // The customer's own token asks for the same customer; others are not held up.
    expect((await ask(tokenOf('customer'), null)).status).toBe(429);
    expect((await ask(tokenOf('bot'), 'bob')).status).toBe(200);
    // Who works for the company is not limited by whom they ask for.
    expect((await ask(tokenOf('agent'), 'alice')).status).toBe(200);
  });

  it('of one token are its own, and count before a body is read', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 31; turn += 1) statuses.push((await ask(tokenOf('editor'), null)).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    const unread = await service.post('{ no json', { authorization: `Bearer ${tokenOf('editor')}` });
    expect([unread.status, unread.headers.has('retry-after')]).toEqual([429, true]);
    expect((await service.get('/graphql', { accept: 'text/html', authorization: `Bearer ${tokenOf('editor')}` })).status).toBe(429);
    expect((await ask(tokenOf('publisher'), null)).status).toBe(200);
    expect((await service.get('/health/live')).status).toBe(200);
  });
});

/** Where Redis is missing, this is skipped by name. */
const missing = await (async (): Promise<string | null> => {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'polycontext-redis-'));
    const redis = await startRedis({ folder });
    await redis.stop();
    await rm(folder, { recursive: true });
    return null;
  } catch (error) {
    if (error instanceof MissingProgram) return error.message;
    throw error;
  }
})();

(missing === null ? describe : describe.skip)(`rates of several replicas${missing === null ? '' : `, skipped: ${missing}`}`, () => {
  let folder: string;
  let redis: RunningRedis;
  let proxy: TcpProxy;
  let replicas: readonly RateLimits[];
  const { log, entries } = createTestLog();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-redis-'));
    redis = await startRedis({ folder });
    proxy = await startTcpProxy(Number(new URL(redis.url).port));
    const redisUrl = `redis://127.0.0.1:${String(proxy.port)}`;
    replicas = await Promise.all([1, 2].map(() => createRateLimits({ rates: { token: 6, customer: 0 }, redisUrl, log })));
  });
  afterAll(async () => {
    for (const replica of replicas) replica.close();
    await proxy.close();
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const taken = async (subject: string, tries: number): Promise<number> => {
    let count = 0;
    for (let turn = 0; turn < tries; turn += 1)
      await replicas[turn % 2]!.countRequest({ ...bot, subject }).then(
        () => (count += 1),
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
        },
      );
    return count;
  };
  /** Whether the replicas count together tells whether they are connected. */
  const untilTogether = async (): Promise<void> => {
    for (let turn = 0; (await taken(`try ${String(turn)} ${String(Math.random())}`, 20)) !== 6; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('are counted together', async () => {
    await untilTogether();
    expect(await taken('both', 20)).toBe(6);
  });

  it('are counted by each while Redis is away, and together again when it is back', async () => {
    await proxy.refuse();
    expect(await taken('away', 20)).toBe(12);
    expect(entries.some(({ message }) => message.includes('counted by this process alone'))).toBe(true);
    await proxy.recover();
    await untilTogether();
  }, 30_000);

  it('keep nobody waiting for a Redis that says nothing', async () => {
    proxy.goSilent();
    const start = performance.now();
    expect(await taken('silent', 2)).toBe(2);
    expect(performance.now() - start).toBeLessThan(5_000);
    await proxy.recover();
    await untilTogether();
  }, 30_000);
});
