import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

const PAGE = '<!doctype html><html><body><div id="root"></div><script type="module" src="/assets/main-1a2b.js"></script></body></html>';
const SCRIPT = `export const sum = ${'1 + '.repeat(1_000)}1;`;

describe('the files of the console', () => {
  let folder: string;
  let service: TestService;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-console-files-'));
    service = await createTestService({ consoleFolder: folder });
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are missed with the command that makes them', async () => {
    const response = await service.get('/');
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<code>npm run build</code>');
  });

  it('are served as what they are, and kept as long as they stay the same', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), PAGE);
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), SCRIPT);
    await writeFile(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT));
    const page = await service.get('/');
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(await page.text()).toBe(PAGE);
    const script = await service.get('/assets/main-1a2b.js');
    expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect(await script.text()).toBe(SCRIPT);
    const packed = await service.get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT);
    const smaller = await service.get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(smaller.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await smaller.arrayBuffer())).toString()).toBe(SCRIPT);
    expect((await (await service.get('/assets/main-1a2b.js', {}, 'HEAD')).text()).length).toBe(0);
  });

  it('show each page at its own address, and none at a wrong one', async () => {
    for (const path of ['/faqs', '/faqs/annual-fee', '/faqs/a%2Fb', '/things/flex-card', '/new/faq', '/proposals', '/import'])
      expect([path, await (await service.get(path)).text()]).toEqual([path, PAGE]);
    for (const path of ['/faq', '/faqs/a/b', '/assets/other-1a2b.js'])
      expect([path, (await service.get(path)).status]).toEqual([path, 404]);
  });

  it('may run scripts of this server only, and none within the page', async () => {
    const policy = (await service.get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('know whether the browser has a session, and nothing else of it', async () => {
    const link = await service.get(`/?token=${service.browserLogin.createCode()}`);
    const cookie = link.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await service.get('/', { cookie })).text()).toBe(PAGE.replace('"root"', '"root" data-session'));
    expect(await (await service.get('/', { cookie: `${cookie}x` })).text()).toBe(PAGE);
  });

  it.each(['/assets/none.js', '/assets/', '/assets/..%2Findex.html', '/assets/.built-from', '/assets/a/b.js', '/index.html', '/assets'])(
    'are all there is: %s is not',
    async (path) => {
      const response = await service.get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    },
  );
});
