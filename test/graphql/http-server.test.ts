import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttpServer, type HttpServer } from '../../src/graphql/http/http-server.js';
import { endlessJob } from './support/endless-job.js';
import { createTestLog } from './support/test-log.js';
import { createTestService, heldReplies, type TestService, tokenOf } from './support/test-service.js';

/** What takes seconds in service takes tenths here. */
const QUICK = { shutdownDelay: 150, bodyPace: { patience: 600, leastRate: 500 } } as const;

describe('the HTTP server', () => {
  let service: TestService;
  let http: HttpServer;
  let address: string;
  beforeEach(async () => {
    service = await createTestService({ services: { imports: endlessJob } });
    http = createHttpServer({
      server: service.server,
      host: '127.0.0.1',
      port: 0,
      log: createTestLog().log,
      graceMilliseconds: 2_000,
      ...QUICK,
    });
    address = await http.start();
  });
  afterEach(async () => {
    await http.stop();
    await service.close();
  });

  const post = (query: string, headers: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<Response> =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      signal: signal ?? null,
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('admin')}`, ...headers },
    });
  const untilHeld = async (count: number): Promise<void> => {
    while (heldReplies.waiting < count) await setTimeout(5);
  };
  const wait = '{ answer(input: {question: "wait"}) { text } }';

  it('serves queries, pages and errors', async () => {
    const response = await post('{ topics { id } }');
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
      200,
      'application/json; charset=utf-8',
      { data: { topics: [{ id: 'repayment' }] } },
    ]);
    expect((await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(401);
    expect((await fetch(`${address}/health/live`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${address}/nothing`)).status).toBe(404);
    const link = await fetch(`${address}/?token=${service.browserLogin.createCode()}`, { redirect: 'manual' });
    expect([link.status, link.headers.get('set-cookie')?.startsWith(`polycontext_session${new URL(address).port}=`)]).toEqual([303, true]);
  });

  it('reads bodies of unannounced length, within limits', async () => {
    const send = (padding: number) => {
      const chunks = [Buffer.from('{"query":"{ topics { id } }","variables":{"x":"'), Buffer.alloc(padding, 'x'), Buffer.from('"}}')];
      const body = new ReadableStream({
        pull(controller) {
          const chunk = chunks.shift();
          if (chunk === undefined) controller.close();
          else controller.enqueue(chunk);
        },
      });
      const init: RequestInit = {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('agent')}` },
      };
      return fetch(`${address}/graphql`, Object.assign(init, { duplex: 'half' }));
    };
    expect(await (await send(1_000_000)).json()).toEqual({ data: { topics: [{ id: 'repayment' }] } });
    const refused = await send(2_100_000);
    expect([refused.status, await refused.json()]).toMatchObject([413, { errors: [{ extensions: { code: 'TOO_LARGE' } }] }]);
  });

  it.each([
    'POST /graphql HTTP/1.1\r\nHost: a b\r\nContent-Length: 0\r\n\r\n',
    'GET http://evil.example/graphql HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET //evil HTTP/1.1\r\nHost: x"<script>\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'nonsense\r\n\r\n',
  ])('gives nothing away to %j', async (request) => {
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/node_modules|at .*\.js|Error:/);
  });

  const raw = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.end(request));
      let text = '';
      socket
        .on('data', (chunk) => {
          text += String(chunk);
        })
        .on('end', () => {
          resolve(text);
        })
        .on('error', reject);
    });

  it('makes no fuss about clients that give up', async () => {
    const client = new AbortController();
    const response = post(wait, {}, client.signal);
    await untilHeld(1);
    client.abort();
    await expect(response).rejects.toThrow();
    heldReplies.release();
    await post('{ topics { id } }');
    expect(service.log).toEqual([]);
  });

  it('ends a subscription when its client goes', async () => {
    const client = new AbortController();
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      signal: client.signal,
      body: JSON.stringify({ query: 'subscription { job(id: "j") { status } }' }),
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${tokenOf('admin')}` },
    });
    const reader = response.body?.getReader();
    await reader?.read();
    client.abort();
    await expect(reader?.read()).rejects.toThrow();
    await setTimeout(50);
    const start = performance.now();
    await http.stop();
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('goes on until balancers have noticed, finishes what it accepted, ends streams and then stops', async () => {
    const stream = await post('subscription { job(id: "j") { status } }', { accept: 'text/event-stream' });
    const accepted = Array.from({ length: 40 }, () => post(wait));
    await untilHeld(accepted.length);
    const stopped = http.stop();
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, ready.headers.get('connection'), await ready.json()]).toMatchObject([503, 'close', { status: 'stopping' }]);
    accepted.push(post(wait));
    await untilHeld(accepted.length);
    while (await fetch(`${address}/health/live`).catch(() => null)) await setTimeout(20);

    heldReplies.release();
    const answers = await Promise.all(accepted.map(async (response): Promise<unknown> => (await response).json()));
    expect(answers).toEqual(accepted.map(() => ({ data: { answer: { text: 'waited' } } })));
    expect(await stream.text()).toMatch(/event: complete/);
    await stopped;
  });

  it('loses no accepted request under load', async () => {
    let isStopping = false;
    const outcomes: string[] = [];
    const client = async (): Promise<void> => {
      while (!isStopping) {
        const response = await post('{ topics { id } }').catch(() => null);
        // No connection is the balancer's business; an answer that began must be whole.
        if (response !== null) outcomes.push(await response.text().catch(() => 'cut'));
      }
    };
    const clients = Array.from({ length: 20 }, client);
    while (outcomes.length < 100) await setTimeout(5);
    const stopped = http.stop();
    isStopping = true;
    await Promise.all([...clients, stopped]);
    expect(new Set(outcomes)).toEqual(new Set(['{"data":{"topics":[{"id":"repayment"}]}}']));
  });

  it('answers all requests that were sent one after the other without waiting, though it stops', async () => {
    const body = JSON.stringify({ query: wait });
    const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf('admin')}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(request.repeat(5)));
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    const ended = once(socket, 'close');
    await untilHeld(5);
    const stopped = http.stop();
    await setTimeout(20);
    heldReplies.release();
    await Promise.all([ended, stopped]);
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(5);
    expect(text.match(/"text":"waited"/g)).toHaveLength(5);
  });

  it('cuts off a body that drips, and lets one that comes steadily take its time', async () => {
    const send = (bytesASecond: number): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(Number(new URL(address).port), '127.0.0.1');
        const body = JSON.stringify({ query: '{ topics { id } }', variables: { x: 'x'.repeat(4_000) } });
        let at = 0;
        let text = '';
        socket.write(
          `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf('admin')}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
        );
        const drip = setInterval(() => {
          socket.write(body.slice(at, (at += bytesASecond / 10)));
          if (at >= body.length) clearInterval(drip);
        }, 100);
        socket
          .on('data', (chunk) => {
            text += String(chunk);
            if (text.endsWith('}')) socket.end();
          })
          .on('error', () => undefined)
          .on('close', () => {
            clearInterval(drip);
            resolve(text);
          });
      });
    const [slow, steady] = await Promise.all([send(10), send(2_000)]);
    expect(slow).toMatch(/^HTTP\/1\.1 408 /);
    expect(steady).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('believes a known proxy, and nobody else, that the browser’s connection is encrypted', async () => {
    const known = createHttpServer({
      server: service.server,
      host: '127.0.0.1',
      port: 0,
      log: createTestLog().log,
      isTrustedProxy: (from) => from === '127.0.0.1',
    });
    const cookieFrom = async (at: string, headers: Readonly<Record<string, string>>): Promise<string> => {
      const link = `${at}/?token=${service.browserLogin.createCode()}`;
      return (await fetch(link, { redirect: 'manual', headers })).headers.get('set-cookie') ?? '';
    };
    const behind = await known.start();
    expect(await cookieFrom(behind, { 'x-forwarded-proto': 'https' })).toMatch(/; Secure$/);
    expect(await cookieFrom(behind, { 'x-forwarded-proto': 'https, http' })).toMatch(/; Secure$/);
    expect(await cookieFrom(behind, {})).not.toMatch(/Secure/);
    expect(await cookieFrom(address, { 'x-forwarded-proto': 'https' })).not.toMatch(/Secure/);
    await known.stop();
  });

  it('does not wait for ever', async () => {
    const never = createHttpServer({
      server: { ...service.server, fetch: () => new Promise(() => undefined) },
      host: '127.0.0.1',
      port: 0,
      log: createTestLog().log,
      graceMilliseconds: 100,
    });
    const hanging = fetch(await never.start()).catch(() => 'cut');
    await setTimeout(50);
    await never.stop();
    expect(await hanging).toBe('cut');
  });

  it('says when the port is taken', async () => {
    const second = createHttpServer({
      server: service.server,
      host: '127.0.0.1',
      port: Number(new URL(address).port),
      log: createTestLog().log,
    });
    await expect(second.start()).rejects.toThrow('EADDRINUSE');
  });
});
