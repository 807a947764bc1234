import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { createHttpServer, type HttpServer } from '../../src/graphql/http/http-server.js';
import { privateCompany, type PrivateCompany, writeCompany } from '../service/private-company.js';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { TEST_TOKEN } from '../support/service-process.js';
import { createFakeEncoder } from '../unit/retrieval/fakes.js';
import { inFull } from './support/in-full.js';

/** More than may be at work and wait together. */
const FLOOD = inFull ? 2_500 : 500;
const READERS = inFull ? 300 : 60;
const MEGABYTE = 1_048_576;

const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { text } }';
const MAKE_KEY = 'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { token } }';

interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly milliseconds: number;
}

describe('one token against all others', () => {
  const encoder = createFakeEncoder();
  let running: TestService;
  let http: HttpServer;
  let service: { readonly address: string };
  let hog: string;
  let customer: string;
  let [second, third] = ['', ''];

  beforeAll(async () => {
    // Rates have a test of their own.
    running = await openTestService({ demo: false, encoder, settings: { RATE_PER_CUSTOMER: '0' } });
    const { app, server } = running.service;
    const [company] = fc.sample(
      privateCompany.filter(({ customers }) => customers.length >= 3),
      { numRuns: 1, seed: 7 },
    ) as [PrivateCompany];
    await writeCompany(app, company);
    await app.refresh();
    await app.warmUp();
    http = createHttpServer({ server, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
    service = { address: await http.start() };
    const key = async (input: object): Promise<string> =>
      (await running.request<{ createApiKey: { token: string } }>(MAKE_KEY, { input })).data!.createApiKey.token;
    hog = await key({ name: 'hog', role: 'BOT' });
    customer = await key({ name: 'ann', role: 'CUSTOMER', customerId: company.customers[0]!.id });
    [second, third] = [company.customers[1]!.id, company.customers[2]!.id];
    for (let turn = 0; turn < 5; turn += 1) await answer(customer, `warm up ${String(turn)}`);
  }, 300_000);
  afterAll(async () => {
    await http.stop();
    await running.close();
  });

  const send = async (token: string, body: object, signal?: AbortSignal): Promise<Sent> => {
    const start = performance.now();
    const response = await fetch(`${service.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
    await response.text();
    return { status: response.status, retryAfter: response.headers.get('retry-after'), milliseconds: performance.now() - start };
  };
  const answer = (token: string, question: string, customerId: string | null = null, signal?: AbortSignal): Promise<Sent> =>
    send(token, { query: ANSWER, variables: { input: { question, customerId } } }, signal);

  it('that floods is answered in part, told when to come again, and holds nobody else up', async () => {
    const start = performance.now();
    const flood = Promise.all(
      Array.from({ length: FLOOD }, (_, at) => answer(hog, `how do i repay loan number ${String(at)} early, and what does it cost`)),
    );
    const others: Sent[] = [];
    const state = { isOver: false };
    void flood.finally(() => {
      state.isOver = true;
    });
    while (!state.isOver) others.push(await answer(customer, `is there a fee for payment ${String(others.length)}`));
    const all = await flood;
    const took = performance.now() - start;
    const shed = all.filter(({ status }) => status === 429);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(shed.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
    expect(all.length - shed.length).toBeGreaterThanOrEqual(400);
    expect(others.every(({ status }) => status === 200)).toBe(true);
    // Who came while hundreds waited did not wait for them.
    expect(others.length).toBeGreaterThan(5);
    const slowest = Math.max(...others.slice(1).map(({ milliseconds }) => milliseconds));
    expect(slowest / took).toBeLessThan(0.5);
  }, 300_000);

  it('that asks for one customer of many leaves the others their turns', async () => {
    const flood = Promise.all(Array.from({ length: 60 }, (_, at) => answer(hog, `how about loan ${String(at)}`, second)));
    const other = await answer(hog, 'is there an annual fee', third);
    expect(other.status).toBe(200);
    const statuses = (await flood).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  }, 300_000);

  it('that gives up leaves nothing to be done', async () => {
    const ask = (at: number, signal?: AbortSignal): Promise<Sent> =>
      answer(hog, `what does it cost to send ${String(at)} abroad by card`, null, signal);
    encoder.texts.length = 0;
    await Promise.all(Array.from({ length: 200 }, (_, at) => ask(at)));
    const whole = encoder.texts.length;
    encoder.texts.length = 0;
    const client = new AbortController();
    const given = Promise.allSettled(Array.from({ length: 200 }, (_, at) => ask(1_000 + at, client.signal)));
    while (encoder.texts.length === 0) await pause(1);
    client.abort();
    await given;
    const next = await ask(5_000);
    expect(next.status).toBe(200);
    expect(encoder.texts.length / whole).toBeLessThan(0.5);
  }, 300_000);

  it('asks no more in one request than one request may', async () => {
    const aliases = (count: number, length: number): string =>
      `query { ${Array.from({ length: count }, (_, at) => `a${String(at)}: answer(input: {question: "${'灵活卡的额度是多少'.repeat(length / 9)}${String(at)}"}) { text }`).join(' ')} }`;
    const facts = `{ faqs(first: 100) { edges { node { about { ${Array.from({ length: 18 }, (_, at) => `f${String(at)}: facts(language: "en") { text }`).join(' ')} } } } } }`;
    for (const query of [aliases(30, 3_600), facts]) {
      const refused = await running.request(query, {}, hog);
      expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['TOO_LARGE']);
    }
    // What is allowed at most stalls nobody for long: beside it, another one's question is answered before it is done.
    const heavy = Promise.all(Array.from({ length: 4 }, () => send(hog, { query: aliases(30, 270) })));
    const state = { isOver: false };
    void heavy.finally(() => {
      state.isOver = true;
    });
    expect((await answer(customer, 'is there an annual fee')).status).toBe(200);
    expect(state.isOver).toBe(false);
    await heavy;
  }, 300_000);

  const memory = async (): Promise<number> => {
    const status = await readFile('/proc/self/status', 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1_024;
  };

  it.each([
    [
      'GraphiQL, logged in',
      (token: string) => `GET /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAuthorization: Bearer ${token}\r\n\r\n`,
      1,
    ],
    ['GraphiQL, not logged in', () => 'GET /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n', 1],
  ])(
    'and readers that do not read cost no memory: %s',
    async (_name, request, most) => {
      const { hostname, port } = new URL(service.address);
      // Rendered once, whoever reads it.
      await (
        await fetch(`${service.address}/graphql`, { headers: { accept: 'text/html', authorization: `Bearer ${TEST_TOKEN}` } })
      ).arrayBuffer();
      const before = await memory();
      const sockets = await Promise.all(
        Array.from(
          { length: READERS },
          () =>
            new Promise<Socket>((resolve, reject) => {
              const socket = connect(Number(port), hostname, () => {
                socket.write(request(TEST_TOKEN));
                socket.pause();
                resolve(socket);
              });
              socket.once('error', reject);
            }),
        ),
      );
      for (const socket of sockets) socket.on('error', () => undefined);
      expect((await answer(customer, 'is there an annual fee')).status).toBe(200);
      const each = ((await memory()) - before) / READERS;
      for (const socket of sockets) socket.destroy();
      // Copied for each reader it was nine megabytes.
      expect(each / MEGABYTE).toBeLessThan(most);
    },
    60_000,
  );

  it.each([
    ['two tokens', ['Bearer nonsense', `Bearer ${TEST_TOKEN}`], 401],
    ['a token in lower case', `bearer ${TEST_TOKEN}`, 200],
    ['a token with a tab', `Bearer\t${TEST_TOKEN}`, 401],
    ['a token in two', `Bearer ${TEST_TOKEN} ${TEST_TOKEN}`, 401],
    ['a token of another scheme', `Basic ${Buffer.from(`admin:${TEST_TOKEN}`).toString('base64')}`, 401],
  ])('headers with %s let nobody in by chance', async (_name, sent, status) => {
    const { hostname, port } = new URL(service.address);
    const got = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(
        {
          hostname,
          port,
          path: '/graphql',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: sent as string,
            'x-forwarded-for': '127.0.0.1',
            'x-http-method-override': 'GET',
          },
        },
        (response) => {
          response.resume().once('end', () => {
            resolve(response.statusCode ?? 0);
          });
        },
      );
      request.once('error', reject).end(JSON.stringify({ query: '{ topics { id } }' }));
    });
    expect(got).toBe(status);
  });

  it('the service is as it was', async () => {
    expect((await fetch(`${service.address}/health/ready`)).status).toBe(200);
    const { data } = await running.request<{ answer: { text: string } }>(ANSWER, {
      input: { question: 'what is the price of Delta Plan' },
    });
    expect(data?.answer.text).toContain('4');
  });
});
