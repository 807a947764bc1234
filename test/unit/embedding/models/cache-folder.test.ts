import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cacheFolder } from '../../../../src/embedding/models/find-model-files.js';

const DEFAULT = join(homedir(), '.cache/polycontext/models');

describe('cacheFolder', () => {
  it.each([
    ['/var/cache/me', '/var/cache/me/polycontext/models'],
    ['relative/folder', DEFAULT],
    ['', DEFAULT],
    [undefined, DEFAULT],
  ])('for XDG_CACHE_HOME=%s is %s', (value, folder) => {
    expect(cacheFolder({ XDG_CACHE_HOME: value })).toBe(folder);
  });
});
