import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadAdminToken } from '../../src/graphql/auth/api-keys.js';

describe('the admin’s token', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'polycontext-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  it('is the configured one', async () => {
    expect(await loadAdminToken({ configured: 'configured', dataFolder })).toEqual({ token: 'configured', file: null });
  });

  it('is made at the first start and kept for its owner only', async () => {
    const folder = join(dataFolder, 'new');
    const first = await loadAdminToken({ configured: null, dataFolder: folder });
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(first.file).toBe(join(folder, 'admin-token'));
    expect((await readFile(join(folder, 'admin-token'), 'utf8')).trim()).toBe(first.token);
    expect((await stat(join(folder, 'admin-token'))).mode & 0o777).toBe(0o600);
    expect(await loadAdminToken({ configured: null, dataFolder: folder })).toEqual(first);
  });

  it('is one for all who start at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 5 }, () => loadAdminToken({ configured: null, dataFolder })));
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(1);
  });

  it('takes the rights of others away, and refuses an empty file', async () => {
    await writeFile(join(dataFolder, 'admin-token'), 'kept\n', { mode: 0o644 });
    expect((await loadAdminToken({ configured: null, dataFolder })).token).toBe('kept');
    expect((await stat(join(dataFolder, 'admin-token'))).mode & 0o777).toBe(0o600);
    await writeFile(join(dataFolder, 'admin-token'), '');
    await expect(loadAdminToken({ configured: null, dataFolder })).rejects.toThrow('is empty');
  });
});
