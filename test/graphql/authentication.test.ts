import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createVerifyJwt } from '../../src/graphql/auth/authenticate.js';
import { readConfig } from '../../src/service/config.js';
import { ADMIN_TOKEN, createTestService, type TestService, tokenOf } from './support/test-service.js';

const ISSUER = 'https://login.example';
const AUDIENCE = 'https://polycontext.example';
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
    ['nobody-777', 'nobody has this id'],
    ['swift', 'this is a Product'],
  ])('makes no key for a customer who is not there: %s', async (customerId, told) => {
    const { at } = await service.as(
      'admin',
      `mutation { createApiKey(input: {name: "x", role: CUSTOMER, customerId: "${customerId}"}) { token userErrors { code path message } } }`,
    );
    const message: unknown = expect.stringContaining(told);
    expect(at('createApiKey')).toEqual({ token: null, userErrors: [{ code: 'NOT_FOUND', path: ['customerId'], message }] });
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

describe('the settings of JWTs', () => {
  it('stand together or not at all', () => {
    const all = { JWKS_URL: 'https://login.example/jwks', JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE };
    expect(readConfig(all).jwt).toEqual({ jwksUrl: all.JWKS_URL, issuer: ISSUER, audience: AUDIENCE });
    expect(readConfig({}).jwt).toBeNull();
    expect(() => readConfig({ JWKS_URL: all.JWKS_URL })).toThrow(/JWT_ISSUER must be .*\n.*JWT_AUDIENCE must be /);
    expect(() => readConfig({ JWT_ISSUER: ISSUER })).toThrow(/JWT_ISSUER/);
  });
});

describe('JWTs', () => {
  let keys: Server;
  let service: TestService;
  let privateKey: CryptoKey;
  let strangersKey: CryptoKey;
  let requests = 0;
  let jwk: object;
  let isAway = false;
  let port = 0;

  const at = (jwksUrl: string) => ({ jwksUrl, issuer: ISSUER, audience: AUDIENCE });

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    privateKey = pair.privateKey;
    strangersKey = (await generateKeyPair('RS256')).privateKey;
    jwk = { ...(await exportJWK(pair.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' };
    keys = createServer((_request, response) => {
      requests += 1;
      if (isAway) response.writeHead(503).end('<html>away</html>');
      else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    ({ port } = keys.address() as AddressInfo);
    service = await createTestService({ verifyJwt: createVerifyJwt(at(`http://127.0.0.1:${String(port)}/jwks`)) });
  });
  afterAll(async () => {
    await service.close();
    await new Promise((resolve) => keys.close(resolve));
  });

  const sign = (claims: Readonly<Record<string, unknown>>, { key = privateKey, kid = 'ours', expires = '5m' } = {}): Promise<string> =>
    new SignJWT({ iss: ISSUER, aud: AUDIENCE, ...claims }).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(expires).sign(key);

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
      () =>
        new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ana', role: 'admin' })
          .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
          .sign(privateKey),
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
    ['one of another issuer', () => sign({ iss: 'https://evil.example', sub: 'ana', role: 'admin' }), /another issuer/],
    ['one without issuer', () => sign({ iss: undefined, sub: 'ana', role: 'admin' }), /another issuer/],
    ['one for another service', () => sign({ aud: 'https://shop.example', sub: 'ana', role: 'admin' }), /another service/],
    ['one for nobody', () => sign({ aud: undefined, sub: 'ana', role: 'admin' }), /another service/],
    ['one for several others', () => sign({ aud: ['a', `${AUDIENCE}/`], sub: 'ana', role: 'admin' }), /another service/],
    ['one that holds later only', () => sign({ nbf: Math.floor(Date.now() / 1_000) + 60, sub: 'ana', role: 'admin' }), /not valid/],
    ['one whose role is a list', () => sign({ sub: 'ana', role: ['admin'] }), /claims/],
    ['one whose subject is a number', () => sign({ sub: 7, role: 'admin' }), /claims/],
    ['one whose subject is endless', () => sign({ sub: 'x'.repeat(201), role: 'admin' }), /claims/],
    ['one with a changed claim', async () => swapPayload(await sign({ sub: 'ana', role: 'bot' })), /not valid/],
  ];
  it.each(refused)('refuses %s', async (_name, make, message) => {
    const result = await service.send(await make(), TOPICS);
    expect(result).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
    expect(result.messages[0]).toMatch(message);
  });

  it.each([AUDIENCE, ['other', AUDIENCE]])('takes one for %j', async (aud) => {
    expect((await service.send(await sign({ aud, sub: 'ana', role: 'agent' }), TOPICS)).codes).toEqual([]);
  });

  it('takes clocks that differ by a few seconds', async () => {
    const soon = Math.floor(Date.now() / 1_000) + 3;
    expect((await service.send(await sign({ nbf: soon, iat: soon, sub: 'ana', role: 'agent' }), TOPICS)).codes).toEqual([]);
  });

  it('never takes a subject for one of our own', async () => {
    const verify = createVerifyJwt(at(`http://127.0.0.1:${String(port)}/jwks`));
    for (const sub of ['admin', 'agent-key', '__proto__'])
      expect(await verify(await sign({ sub, role: 'agent' }))).toEqual({ subject: `${ISSUER}#${sub}`, role: 'agent', customerId: null });
  });

  describe('while the key server is away', () => {
    let clock = Date.now();
    const verify = () => createVerifyJwt({ ...at(`http://127.0.0.1:${String(port)}/jwks`), now: () => clock });
    afterEach(() => {
      isAway = false;
      clock = Date.now();
      jest.useRealTimers();
    });
    /** `jose` looks at the clock by itself. */
    const pass = (milliseconds: number): void => {
      clock += milliseconds;
      jest.useFakeTimers({ now: clock, doNotFake: FAKED.filter((name) => name !== 'Date') });
    };

    it('says so, as an outage', async () => {
      const away = await createTestService({ verifyJwt: createVerifyJwt(at('http://127.0.0.1:9/jwks')) });
      const token = await sign({ sub: 'ana', role: 'admin' });
      for (let turn = 0; turn < 2; turn += 1)
        expect(await away.send(token, TOPICS)).toMatchObject({ status: 503, codes: ['KEYS_UNAVAILABLE'] });
      expect((await away.as('agent', TOPICS)).codes).toEqual([]);
      await away.close();
    });

    it('the last keys hold for a day, and the server is asked now and then only', async () => {
      const check = verify();
      const token = await sign({ sub: 'ana', role: 'agent' }, { expires: '10d' });
      await check(token);
      isAway = true;
      pass(3_600_000);
      const before = requests;
      for (let turn = 0; turn < 5; turn += 1) expect(await check(token)).toMatchObject({ role: 'agent' });
      expect(requests - before).toBe(1);
      // Which keys are new cannot be told.
      await expect(check(await sign({ sub: 'ana', role: 'admin' }, { kid: 'other' }))).rejects.toMatchObject({ code: 'KEYS_UNAVAILABLE' });
      await expect(check(await sign({ sub: 'ana', role: 'admin' }, { key: strangersKey }))).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      pass(24 * 3_600_000);
      await expect(check(token)).rejects.toMatchObject({ code: 'KEYS_UNAVAILABLE' });
      isAway = false;
      pass(11_000);
      expect(await check(token)).toMatchObject({ role: 'agent' });
    });
  });
});

const FAKED = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const; // prettier-ignore

const swapPayload = (token: string): string => {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ iss: ISSUER, aud: AUDIENCE, sub: 'ana', role: 'admin', exp: 4_000_000_000 })).toString(
    'base64url',
  );
  return [header, payload, signature].join('.');
};
