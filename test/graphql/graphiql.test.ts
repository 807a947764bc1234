import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, tokenOf, type TestService } from './support/test-service.js';

const signedIn = { authorization: `Bearer ${tokenOf('agent')}` };

describe('GraphiQL', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  it('is one page that loads nothing from another host', async () => {
    const response = await service.get('/graphql', { ...signedIn, accept: 'text/html,application/xhtml+xml' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await response.text();
    // What a browser would fetch by itself: markup that names an address, and styles that import one.
    const markup = html.replaceAll(/<script>[\s\S]*?<\/script>/g, '').replaceAll(/<style>[\s\S]*?<\/style>/g, '');
    expect(markup.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
    const styles = html.match(/<style>[\s\S]*?<\/style>/g)?.join('') ?? '';
    expect(styles.match(/@import|url\(\s*["']?(?!data:|["']?data:|#)[^)]{0,60}/g)).toBeNull();
    expect(html).not.toMatch(/\bimport\(\s*["']https?:|importScripts\(\s*["']https?:/);
  });

  it('could not if it wanted to', async () => {
    const policy = (await service.get('/graphql', { ...signedIn, accept: 'text/html' })).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('may subscribe, by GET and with a header that other sites cannot send', async () => {
    expect(await (await service.get('/graphql', { ...signedIn, accept: 'text/html' })).text()).toContain(
      '"additionalHeaders":{"graphql-require-preflight":"1"}',
    );
  });

  it('is for those who are logged in, by cookie too', async () => {
    const response = await service.get('/graphql', { accept: 'text/html' });
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect((await response.text()).length).toBeLessThan(1_000);
    const link = await service.get(`/?token=${service.browserLogin.createCode()}`);
    const cookie = link.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await service.get('/graphql', { accept: 'text/html', cookie })).status).toBe(200);
  });

  it('is sent compressed to who reads that, bit by bit, and never copied', async () => {
    const open = (headers = {}) => service.get('/graphql', { ...signedIn, accept: 'text/html', ...headers });
    const plain = await (await open()).text();
    const packed = await open({ 'accept-encoding': 'br, gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(bytes.byteLength).toBe(Number(packed.headers.get('content-length')));
    expect(bytes.byteLength).toBeLessThan(plain.length / 3);
    expect(gunzipSync(bytes).toString()).toBe(plain);
    const readers = await Promise.all(Array.from({ length: 300 }, () => open()));
    const firsts = await Promise.all(readers.map(async ({ body }) => (await body!.getReader().read()).value));
    expect(firsts.every((first) => first?.byteLength === 65_536)).toBe(true);
    expect(new Set(firsts.map((first) => first?.buffer)).size).toBe(1);
  });

  it('is for browsers only', async () => {
    expect((await service.get('/graphql', { accept: 'application/json' })).status).toBe(401);
    expect((await service.get('/graphql', { accept: 'text/html' }, 'POST')).status).toBe(401);
  });
});
