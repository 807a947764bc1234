import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbeddedGraphStore } from '../../src/store/engine/embedded-graph-store.js';
import { forgetWitness } from '../../src/store/engine/graph-witness.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { testLibrary as library } from '../support/test-library.js';

const WRITER = fileURLToPath(new URL('../support/write-until-killed.js', import.meta.url));

const openGraph = (folder: string, salvage = false): GraphStore => createEmbeddedGraphStore({ folder, library, salvage });

/** Starts the writer, lets it keep some pairs and hands it over; it runs until killed. */
const startWriter = async (folder: string, pairs: number) => {
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let kept = '';
  writer.stdout.on('data', (text: Buffer) => {
    kept += text.toString();
  });
  while (kept.split('\n').length <= pairs) await once(writer.stdout, 'data');
  return {
    async kill(): Promise<number> {
      writer.kill('SIGKILL');
      await once(writer, 'close');
      return Number(kept.trim().split('\n').at(-1)) + 1;
    },
  };
};

const countProbes = async (store: GraphStore): Promise<number> => Number((await store.read('probe/count-probes'))[0]?.['probes']);

/** Opens the graph, counts its nodes and closes it. */
const countIn = async (folder: string, salvage = false): Promise<number> => {
  const store = openGraph(folder, salvage);
  const count = await countProbes(store);
  await store.close();
  return count;
};

describe('the files of the embedded graph', () => {
  let folder: string;
  const inFolder = (name: string): string => join(folder, name);
  const copyOf = async (name: string): Promise<{ readonly folder: string; readonly log: string }> => {
    const copy = inFolder(`${name}-copy`);
    await cp(inFolder(name), copy, { recursive: true });
    // What an earlier copy held is no loss of this one.
    forgetWitness(copy);
    const logs = join(copy, 'graph.grafeo.wal');
    return { folder: copy, log: join(logs, (await readdir(logs)).sort().at(-1)!) };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-graph-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('hold everything that was closed', async () => {
    const store = openGraph(inFolder('closed'));
    await store.write('probe/create-probe', { properties: { key: 'a' } });
    await store.close();
    expect(await countIn(inFolder('closed'))).toBe(1);
  });

  it('hold every kept transaction, whole, after kill -9', async () => {
    for (const round of [1, 2, 3]) {
      const killed = inFolder(`killed-${round}`);
      const kept = await (await startWriter(killed, 40 * round)).kill();
      const count = await countIn(killed);
      expect(count % 2).toBe(0);
      // One more may have been kept without being told.
      expect([kept * 2, kept * 2 + 2]).toContain(count);
    }
  }, 60_000);

  it('open when the end of the log is torn, up to the last whole transaction', async () => {
    const kept = await (await startWriter(inFolder('torn'), 50)).kill();
    for (const bytes of [1, 30, 200]) {
      const copy = await copyOf('torn');
      await truncate(copy.log, (await stat(copy.log)).size - bytes);
      const count = await countIn(copy.folder);
      expect(count % 2).toBe(0);
      expect(count).toBeGreaterThanOrEqual(kept * 2 - 4);
      await rm(copy.folder, { recursive: true });
    }
  }, 60_000);

  it('are refused when the log is damaged, unless what is before the damage is enough', async () => {
    const kept = await (await startWriter(inFolder('damaged'), 200)).kill();
    const copy = await copyOf('damaged');
    const log = await open(copy.log, 'r+');
    await log.write(Buffer.alloc(20, 0xff), 0, 20, Math.floor((await log.stat()).size / 2));
    await log.close();
    expect(() => openGraph(copy.folder)).toThrow(expect.objectContaining({ name: 'Problem', code: 'STORE_UNAVAILABLE' }));
    expect(() => openGraph(copy.folder)).toThrow('is damaged');

    const count = await countIn(copy.folder, true);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(kept * 2);
    expect(await countIn(copy.folder)).toBe(count);
  }, 60_000);

  it('belong to one process at a time', async () => {
    const writer = await startWriter(inFolder('locked'), 1);
    expect(() => openGraph(inFolder('locked'))).toThrow(expect.objectContaining({ name: 'Problem', code: 'STORE_UNAVAILABLE' }));
    expect(() => openGraph(inFolder('locked'))).toThrow('Another process has the graph');
    await writer.kill();
    expect(await countIn(inFolder('locked'))).toBeGreaterThan(0);
  }, 60_000);

  it('belong to one store at a time', async () => {
    const store = openGraph(inFolder('twice'));
    expect(() => openGraph(inFolder('twice'))).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE' }));
    await store.close();
    expect(await countIn(inFolder('twice'))).toBe(0);
  });
});

describe('writes to the embedded graph', () => {
  it('cannot begin inside a transaction but through it', async () => {
    const store = createEmbeddedGraphStore({ folder: null, library });
    const work = store.transaction(() => store.write('probe/count-up', { key: 'a' }));
    await expect(work).rejects.toThrow('inside a transaction, but not through it');
    expect(await countProbes(store)).toBe(0);
    await store.close();
  });
});
