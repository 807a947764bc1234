import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBrowserLogin } from '../../src/graphql/auth/browser-login.js';
import { createTestService, type TestService } from './support/test-service.js';

describe('the login link', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  const open = (code: string, method = 'GET'): Promise<Response> => service.get(`/?token=${code}`, { accept: 'text/html' }, method);

  it('logs one browser in, once', async () => {
    const code = service.browserLogin.createCode();
    // Link previews and scanners ask first.
    expect((await open(code, 'HEAD')).status).toBe(403);
    const response = await open(code);
    expect([response.status, response.headers.get('location'), response.headers.get('referrer-policy')]).toEqual([303, '/', 'no-referrer']);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^polycontext_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);

    const session = cookie.split(';')[0] ?? '';
    const body = JSON.stringify({ query: '{ apiKeys { role } }' });
    expect((await service.post(body, { cookie: `theme=dark; ${session}` })).status).toBe(200);
    expect((await service.post(body, { cookie: `${session}x` })).status).toBe(401);
    expect((await service.post(body, { cookie: session, authorization: 'Bearer wrong' })).status).toBe(401);

    const again = await open(code);
    expect([again.status, again.headers.get('set-cookie'), again.headers.get('content-type')]).toEqual([
      403,
      null,
      'text/html; charset=utf-8',
    ]);
    expect(await again.text()).toContain('This link is not valid');
  });

  it.each(['wrong', '', 'a'.repeat(43)])('refuses the code %p', async (code) => {
    expect((await open(code)).status).toBe(403);
  });

  it('lets codes and sessions end', () => {
    let time = 0;
    const login = createBrowserLogin({ now: () => time });
    const [late, early] = [login.createCode(), login.createCode()];
    const session = login.redeem(early) ?? '';
    expect(login.principalOf(session)).toEqual({ subject: 'admin', role: 'admin', customerId: null });
    time = 12 * 3_600_000;
    expect(login.principalOf(session)).toBeNull();
    time *= 2;
    expect(login.redeem(late)).toBeNull();
  });

  it('ends a session that signs out', async () => {
    const cookie = ((await open(service.browserLogin.createCode())).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const body = JSON.stringify({ query: '{ viewer { role customerId } }' });
    expect(await (await service.post(body, { cookie })).json()).toEqual({ data: { viewer: { role: 'ADMIN', customerId: null } } });
    const response = await service.get('/sign-out', { cookie }, 'POST');
    expect([response.status, response.headers.get('set-cookie')]).toEqual([
      204,
      'polycontext_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0',
    ]);
    expect((await service.post(body, { cookie })).status).toBe(401);
    expect((await service.get('/sign-out', {}, 'POST')).status).toBe(204);
  });
});
