import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findInFiles } from '../../src/curation/erase/find-in-files.js';
import { projectRoot } from '../../src/service/project-root.js';
import { createGraphStore } from '../../src/store/engine/create-graph-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { eraserOn } from '../support/eraser-on.js';

/** What alice said, is called and has; and what bob said, who stays. */
const WORDS = ['Question of-alice', 'Comment of alice', 'Name of alice', 'Name of contract-a'];
const BOBS = 'Question of-bob';
const ADMIN = { subject: 'ada', role: 'admin', customerId: null } as const;

const eraseUntil = async (folder: string, moment: string): Promise<void> => {
  const program = join(projectRoot, 'dist/test/support/erase-until-killed.js');
  const child = spawn(process.execPath, [program, folder, moment], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('it ended'))),
  ]);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

describe.each(['transaction', 'purge', 'receipt'])('an erasure killed at its %s', (moment) => {
  let folder = '';
  let store: GraphStore;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-erasure-'));
    await eraseUntil(folder, moment);
    // What stands there right after the kill, for the test to be one: it is there before the files are written anew.
    if (moment !== 'receipt')
      for (const word of WORDS) expect([word, (await findInFiles(folder, [word])).length > 0]).toEqual([word, true]);
    store = await createGraphStore({ kind: 'embedded', folder });
    await eraserOn(store, folder).settle();
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(moment === 'transaction' ? 'is undone at the next start' : 'is finished at the next start, in every file', async () => {
    const turns = await store.read('erasure/find-turns-of-customers', { ids: ['alice'] });
    expect(turns).toHaveLength(moment === 'transaction' ? 1 : 0);
    if (moment === 'transaction') {
      const { feedback } = (await store.read('feedback/find-feedback-of-turns', { ids: ['turn-of-alice'] }))[0] ?? {};
      expect(feedback).toMatchObject({ comment: 'Comment of alice.' });
      const outcome = await eraserOn(store, folder).eraseCustomer('alice', ADMIN);
      expect(outcome).toMatchObject({ kind: 'done', receipt: { status: 'DONE' }, warnings: [] });
    }
    for (const word of WORDS) expect([word, await findInFiles(folder, [word])]).toEqual([word, []]);
    expect(await findInFiles(folder, [BOBS])).not.toEqual([]);
    await store.close();
    for (const word of WORDS) expect([word, await findInFiles(folder, [word])]).toEqual([word, []]);
    store = await createGraphStore({ kind: 'embedded', folder });
    // Who reads and writes meanwhile waits, and finds everything.
    const reading = Array.from({ length: 20 }, () => store.read('erasure/find-turns-of-customers', { ids: ['bob'] }));
    const [found] = await Promise.all([Promise.all(reading), store.purge(), store.write('change/lock-knowledge'), store.purge()]);
    for (const rows of found) expect(rows).toEqual([{ id: 'turn-of-bob' }]);
    expect(await store.read('erasure/list-receipts', { status: 'PURGING' })).toEqual([]);
    const [done] = await store.read('erasure/list-receipts', { status: 'DONE' });
    expect(done?.['receipt']).toBeDefined();
  });
});
