import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

describe('requests from other sites', () => {
  let service: TestService;
  let cookie: string;
  beforeAll(async () => {
    service = await createTestService();
    const response = await service.get(`/?token=${service.browserLogin.createCode()}`);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(() => service.close());

  const QUERY = `/graphql?query=${encodeURIComponent('{ apiKeys { id } }')}`;
  const form = (): FormData => {
    const data = new FormData();
    data.set('operations', JSON.stringify({ query: 'mutation { deleteApiKey(id: "x") { deletedId } }' }));
    data.set('map', '{}');
    return data;
  };
  const postForm = (headers: Readonly<Record<string, string>>): Promise<Response> =>
    service.server.fetch(new Request('http://localhost/graphql', { method: 'POST', body: form(), headers }));

  it('are refused where a browser would send them without asking', async () => {
    const simple = [
      await service.get(QUERY, { cookie }),
      await postForm({ cookie }),
      await service.post('{"query":"mutation{deleteApiKey(id:\\"x\\"){deletedId}}"}', { cookie, 'content-type': 'text/plain' }),
      await service.post('query={apiKeys{id}}', { cookie, 'content-type': 'application/x-www-form-urlencoded' }),
    ];
    for (const response of simple)
      expect([response.status, await response.json()]).toMatchObject([403, { errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
  });

  it.each(['graphql-require-preflight', 'x-graphql-yoga-csrf', 'apollo-require-preflight'])(
    'are our own when they carry %s',
    async (header) => {
      expect((await service.get(QUERY, { cookie, [header]: '1' })).status).toBe(200);
      expect((await postForm({ cookie, [header]: '1' })).status).toBe(200);
    },
  );

  it('are our own when they carry a token or JSON', async () => {
    expect((await service.get(QUERY, { authorization: `Bearer ${tokenOf('admin')}` })).status).toBe(200);
    expect((await service.post('{"query":"{ apiKeys { id } }"}', { cookie })).status).toBe(200);
  });

  it('get no leave to read answers', async () => {
    const response = await service.post('{"query":"{ apiKeys { id } }"}', { cookie, origin: 'https://evil.example' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(
      (await service.get('/graphql', { origin: 'https://evil.example', 'access-control-request-method': 'POST' }, 'OPTIONS')).status,
    ).toBe(405);
  });

  it('cannot change anything by GET', async () => {
    const mutation = `/graphql?query=${encodeURIComponent('mutation { deleteApiKey(id: "x") { deletedId } }')}`;
    const response = await service.get(mutation, { authorization: `Bearer ${tokenOf('admin')}` });
    expect([response.status, await response.json()]).toMatchObject([405, { errors: [{ extensions: { code: 'BAD_INPUT' } }] }]);
  });

  it.each(['variables={', 'extensions=1', 'variables=[]'])('get a tidy answer to %s', async (parameter) => {
    const response = await service.get(`${QUERY}&${parameter}`, { authorization: `Bearer ${tokenOf('admin')}` });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_INPUT' } }] }]);
  });
});
