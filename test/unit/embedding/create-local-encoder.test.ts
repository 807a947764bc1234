import { describe, expect, it } from '@jest/globals';
import { createLocalEncoder } from '../../../src/embedding/create-local-encoder.js';
import type { Encoder } from '../../../src/embedding/encoder.js';
import { createFakeWorker, settle, type FakeWorker } from './fake-worker.js';

interface Setup {
  readonly encoder: Encoder;
  /** All workers ever started, oldest first. */
  readonly started: readonly FakeWorker[];
  readonly worker: (index: number) => FakeWorker;
}

const setUp = async (workers: number, later: () => FakeWorker = createFakeWorker): Promise<Setup> => {
  const started: FakeWorker[] = [];
  const startWorker = (): FakeWorker => {
    const worker = started.length < workers ? createFakeWorker() : later();
    started.push(worker);
    return worker;
  };
  const encoder = await createLocalEncoder({ folders: {}, workers, startWorker });
  return {
    encoder,
    started,
    worker: (index) => {
      const worker = started[index];
      if (worker === undefined) throw new Error(`worker ${index} was not started`);
      return worker;
    },
  };
};

const unavailable = { code: 'ENCODER_UNAVAILABLE' };

describe('createLocalEncoder', () => {
  it('gives the vectors in the order of the texts', async () => {
    const { encoder, worker } = await setUp(2);
    const vectors = encoder.encode(['aaa', 'b', 'cc'], 'en');
    await settle();
    worker(1).lastCall().answer();
    worker(0).lastCall().answer();
    expect((await vectors).map((vector) => vector[0])).toEqual([3, 1, 2]);
    expect(await encoder.encode([], 'en')).toEqual([]);
  });

  it('sends calls of one moment together and shares them among the workers', async () => {
    const { encoder, worker } = await setUp(2);
    for (const text of ['a', 'b', 'c', 'd']) void encoder.encode([text], 'en');
    await settle();
    expect(worker(0).calls.map(({ texts }) => texts)).toEqual([['a', 'b']]);
    expect(worker(1).calls.map(({ texts }) => texts)).toEqual([['c', 'd']]);
  });

  it('lets a question overtake bulk work after one slice', async () => {
    const { encoder, worker } = await setUp(1);
    void encoder.encode(
      Array.from({ length: 100 }, (_, index) => `phrasing ${index}`),
      'en',
    );
    await settle();
    const question = encoder.encode(['question'], 'en');
    worker(0).lastCall().answer();
    await settle();
    expect(worker(0).calls.map(({ texts }) => texts.length)).toEqual([4, 1]);
    worker(0).lastCall().answer();
    expect(await question).toHaveLength(1);
  });

  it('replaces a worker that died and tries its texts once more, each alone', async () => {
    const { encoder, worker, started } = await setUp(1);
    const both = Promise.all([encoder.encode(['a'], 'en'), encoder.encode(['b'], 'en')]);
    await settle();
    worker(0).die();
    await settle();
    worker(1).lastCall().answer();
    await settle();
    worker(1).lastCall().answer();
    await both;
    expect(started).toHaveLength(2);
    expect(worker(1).calls.map(({ texts }) => texts)).toEqual([['a'], ['b']]);
  });

  it('fails only the text that fails twice', async () => {
    const { encoder, worker } = await setUp(1);
    const good = encoder.encode(['good'], 'en');
    const bad = encoder.encode(['bad'], 'en').catch((error: unknown) => error);
    await settle();
    worker(0).lastCall().fail();
    await settle();
    worker(0).lastCall().answer();
    await settle();
    worker(0).lastCall().fail();
    expect(await good).toHaveLength(1);
    expect(await bad).toMatchObject(unavailable);
  });

  it('replaces a worker that died while idle', async () => {
    const { encoder, worker } = await setUp(1);
    worker(0).die();
    await settle();
    const vectors = encoder.encode(['a'], 'en');
    await settle();
    worker(1).lastCall().answer();
    expect(await vectors).toHaveLength(1);
  });

  it('fails what waits when no worker starts any more, and tries again at the next call', async () => {
    let starts = false;
    const { encoder, worker, started } = await setUp(1, () => createFakeWorker({ starts }));
    const first = encoder.encode(['a'], 'en').catch((error: unknown) => error);
    await settle();
    worker(0).die();
    expect(await first).toMatchObject(unavailable);
    expect(started).toHaveLength(2);

    starts = true;
    const second = encoder.encode(['a'], 'en');
    await settle();
    worker(2).lastCall().answer();
    expect(await second).toHaveLength(1);
  });

  it('is not created when a worker does not start', async () => {
    const startWorker = (): FakeWorker => createFakeWorker({ starts: false });
    await expect(createLocalEncoder({ folders: {}, workers: 2, startWorker })).rejects.toMatchObject(unavailable);
  });

  it('rejects what waits and what comes after close', async () => {
    const { encoder, worker } = await setUp(1);
    const running = encoder.encode(['running'], 'en');
    await settle();
    const waiting = encoder.encode(['waiting'], 'en').catch((error: unknown) => error);
    const closed = encoder.close();
    worker(0).lastCall().answer();
    expect(await running).toHaveLength(1);
    expect(await waiting).toMatchObject(unavailable);
    await closed;
    await expect(encoder.encode(['late'], 'en')).rejects.toMatchObject(unavailable);
  });
});
