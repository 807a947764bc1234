import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

describe('GraphiQL', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  it('is one page that loads nothing from another host', async () => {
    const response = await service.get('/graphql', { accept: 'text/html,application/xhtml+xml' });
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
    const policy = (await service.get('/graphql', { accept: 'text/html' })).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('may subscribe, by GET and with a header that other sites cannot send', async () => {
    expect(await (await service.get('/graphql', { accept: 'text/html' })).text()).toContain(
      '"additionalHeaders":{"graphql-require-preflight":"1"}',
    );
  });

  it('is for browsers only', async () => {
    expect((await service.get('/graphql', { accept: 'application/json' })).status).toBe(401);
    expect((await service.get('/graphql', { accept: 'text/html' }, 'POST')).status).toBe(401);
  });
});
