import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { createVerifyJwt } from '../../src/graphql/auth/verify-jwt.js';
import { ADMIN_TOKEN, createTestService, tokenOf, type TestService } from './support/test-service.js';

const TOPICS = '{ topics { id } }';

describe('tokens', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  const status = async (authorization: string, cookie?: string): Promise<number> =>
    (await service.post(JSON.stringify({ query: TOPICS }), { authorization, ...(cookie === undefined ? {} : { cookie }) })).status;

  it('takes the admin’s token and keys', async () => {
    expect(await status(`Bearer ${ADMIN_TOKEN}`)).toBe(200);
    expect(await status(`bearer ${tokenOf('agent')}`)).toBe(200);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic YWRtaW46YWRtaW4=',
    `Bearer ${ADMIN_TOKEN}x`,
    'Bearer pc_unknown',
    'Bearer a.b.c',
    ADMIN_TOKEN,
    `Bearer ${'x'.repeat(9_000)}`,
  ])('refuses %p', async (authorization) => {
    const response = await service.post(JSON.stringify({ query: TOPICS }), { authorization });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('makes keys that are shown once, and withdraws them at once', async () => {
    const made = await service.as(
      'admin',
      'mutation { createApiKey(input: {name: "shop", role: CUSTOMER, customerId: "bob"}) { token apiKey { id name role customerId } userErrors { code } } }',
    );
    const [token, id] = [made.textAt('createApiKey.token'), made.textAt('createApiKey.apiKey.id')];
    expect(made.at('createApiKey.apiKey')).toMatchObject({ name: 'shop', role: 'CUSTOMER', customerId: 'bob' });
    expect((await service.send(token, '{ customer(id: "bob") { id } }')).at('customer')).toEqual({ id: 'bob' });
    const listed = await service.as('admin', 'query ($id: ID!) { apiKeys { id } auditRecords(subjectId: $id) { action actor role } }', {
      id,
    });
    expect(listed.at('apiKeys.*.id')).toContain(id);
    expect(listed.at('auditRecords')).toEqual([{ action: 'createApiKey', actor: 'admin', role: 'admin' }]);
    expect(JSON.stringify(listed.data)).not.toContain(token);

    const gone = await service.as('admin', 'mutation ($id: ID!) { deleteApiKey(id: $id) { deletedId } }', { id });
    expect(gone.at('deleteApiKey.deletedId')).toBe(id);
    expect((await service.send(token, TOPICS)).codes).toEqual(['UNAUTHENTICATED']);
    const again = await service.as('admin', 'mutation ($id: ID!) { deleteApiKey(id: $id) { userErrors { code path } } }', { id });
    expect(again.at('deleteApiKey.userErrors')).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  it.each([
    ['{name: " ", role: BOT}', 'name'],
    ['{name: "x", role: CUSTOMER}', 'customerId'],
    ['{name: "x", role: BOT, customerId: "bob"}', 'customerId'],
  ])('refuses to make the key %s', async (input, field) => {
    const { at } = await service.as('admin', `mutation { createApiKey(input: ${input}) { token apiKey { id } userErrors { code path } } }`);
    expect(at('createApiKey')).toEqual({ token: null, apiKey: null, userErrors: [{ code: 'BAD_INPUT', path: [field] }] });
  });
});

describe('JWTs', () => {
  let keys: Server;
  let service: TestService;
  let privateKey: CryptoKey;
  let strangersKey: CryptoKey;
  let requests = 0;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    privateKey = pair.privateKey;
    strangersKey = (await generateKeyPair('RS256')).privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' };
    keys = createServer((_request, response) => {
      requests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const { port } = keys.address() as AddressInfo;
    service = await createTestService({ verifyJwt: createVerifyJwt({ jwksUrl: `http://127.0.0.1:${String(port)}/jwks` }) });
  });
  afterAll(async () => {
    await service.close();
    await new Promise((resolve) => keys.close(resolve));
  });

  const sign = (claims: JWTPayload, { key = privateKey, kid = 'ours', expires = '5m' } = {}): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(expires).sign(key);

  it('takes a customer’s token as theirs', async () => {
    const token = await sign({ sub: 'u1', role: 'customer', customerId: 'alice' });
    expect((await service.send(token, '{ customer(id: "alice") { id } }')).at('customer')).toEqual({ id: 'alice' });
    expect((await service.send(token, '{ customer(id: "bob") { id } }')).codes).toEqual(['FORBIDDEN']);
    expect((await service.send(token, '{ search(query: "x") { edges { cursor } } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('takes a staff token, and fetches the keys once', async () => {
    const before = requests;
    for (let index = 0; index < 3; index += 1) {
      expect(
        (await service.send(await sign({ sub: 'ana', role: 'agent' }), '{ search(query: "x") { pageInfo { hasNextPage } } }')).codes,
      ).toEqual([]);
    }
    expect(requests - before).toBeLessThanOrEqual(1);
  });

  const refused: readonly [string, () => Promise<string> | string, RegExp][] = [
    ['an expired one', () => sign({ sub: 'ana', role: 'admin' }, { expires: '-1m' }), /expired/],
    ['a stranger’s', () => sign({ sub: 'ana', role: 'admin' }, { key: strangersKey }), /not valid/],
    ['one with an unknown key', () => sign({ sub: 'ana', role: 'admin' }, { kid: 'other' }), /not valid/],
    ['one without role', () => sign({ sub: 'ana' }), /claims/],
    ['one with an unknown role', () => sign({ sub: 'ana', role: 'root' }), /claims/],
    ['a customer’s without customer', () => sign({ sub: 'ana', role: 'customer' }), /claims/],
    ['one without subject', () => sign({ role: 'admin' }), /claims/],
    [
      'one that never expires',
      () => new SignJWT({ sub: 'ana', role: 'admin' }).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).sign(privateKey),
      /not valid/,
    ],
    ['an unsigned one', () => new UnsecuredJWT({ sub: 'ana', role: 'admin' }).setExpirationTime('5m').encode(), /not valid/],
    [
      'one signed by a shared secret',
      () =>
        new SignJWT({ sub: 'ana', role: 'admin' })
          .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
          .setExpirationTime('5m')
          .sign(new TextEncoder().encode('x'.repeat(32))),
      /not valid/,
    ],
    ['one with a changed claim', async () => swapPayload(await sign({ sub: 'ana', role: 'bot' })), /not valid/],
  ];
  it.each(refused)('refuses %s', async (_name, make, message) => {
    const result = await service.send(await make(), TOPICS);
    expect(result).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
    expect(result.messages[0]).toMatch(message);
  });

  it('says that it is our fault when the key server is away', async () => {
    const away = await createTestService({ verifyJwt: createVerifyJwt({ jwksUrl: 'http://127.0.0.1:9/jwks' }) });
    const result = await away.send(await sign({ sub: 'ana', role: 'admin' }), TOPICS);
    expect(result).toMatchObject({ status: 500, codes: ['INTERNAL'] });
    await away.close();
  });
});

const swapPayload = (token: string): string => {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ sub: 'ana', role: 'admin', exp: 4_000_000_000 })).toString('base64url');
  return [header, payload, signature].join('.');
};
