import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

describe('health and metrics', () => {
  let service: TestService;
  let isReady = true;
  beforeAll(async () => {
    service = await createTestService({ isReady: () => isReady });
  });
  afterAll(() => service.close());

  it('says that the process lives', async () => {
    const response = await service.get('/health/live');
    expect([response.status, await response.json()]).toEqual([200, { status: 'live' }]);
  });

  it('says whether questions can be answered', async () => {
    const up = { store: 'up', index: 'up', encoder: 'up' };
    const read = async (): Promise<unknown> => {
      const response = await service.get('/health/ready');
      return [response.status, await response.json()];
    };
    expect(await read()).toEqual([200, { status: 'ready', parts: up }]);
    isReady = false;
    expect(await read()).toEqual([503, { status: 'not ready', parts: { ...up, store: 'down' }, reasons: { store: 'The disk is full.' } }]);
    isReady = true;
  });

  it('counts operations, replies and responses, and no customer’s words', async () => {
    await service.as('agent', 'query Mei_13800138000 { answer(input: {question: "answer Mei 13800138000"}) { text } }');
    await service.as('agent', '{ answer(input: {question: "explode"}) { text } }');
    await service.as('customer', '{ search(query: "Mei 13800138000") { edges { cursor } } }');
    await service.send('wrong', '{ topics { id } }');
    const response = await service.get('/metrics', { authorization: `Bearer ${tokenOf('bot')}` });
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toContain('polycontext_graphql_requests_total{operation="Query.answer",outcome="ok"} 1');
    expect(text).toContain('polycontext_graphql_requests_total{operation="Query.answer",outcome="INTERNAL"} 1');
    expect(text).toContain('polycontext_graphql_requests_total{operation="Query.search",outcome="FORBIDDEN"} 1');
    expect(text).toContain('polycontext_graphql_request_seconds_bucket{le="+Inf",operation="Query.answer"} 2');
    expect(text).toContain('polycontext_replies_total{kind="noAnswer"} 1');
    expect(text).toContain('polycontext_http_responses_total{route="/graphql",status="401"} 1');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/Mei|13800138000/);
  });

  it('shows metrics to all but strangers and customers', async () => {
    expect((await service.get('/metrics')).status).toBe(401);
    expect((await service.get('/metrics', { authorization: `Bearer ${tokenOf('customer')}` })).status).toBe(403);
  });

  it.each(['/nothing', '/graphql/x', '/health', '/..%2f..%2fetc/passwd', '/GraphQL'])('has nothing at %s', async (path) => {
    const response = await service.get(path, { accept: 'text/html' });
    expect([response.status, await response.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  it.each([
    ['/health/live', 'POST', 'GET'],
    ['/metrics', 'DELETE', 'GET'],
    ['/graphql', 'PUT', 'GET, POST'],
    ['/', 'POST', 'GET'],
  ])('%s refuses %s', async (path, method, allow) => {
    const response = await service.get(path, {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  });

  it('protects every answer', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/nothing']) {
      const { headers } = await service.get(path);
      expect([headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual(['nosniff', 'DENY']);
    }
  });
});
