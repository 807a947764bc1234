import { Problem } from '../domain/problem.js';
import { createWorkQueue, type Slice, type WorkItem } from './create-work-queue.js';
import { describeError } from './describe-error.js';
import type { EncoderWorker } from './start-encoder-worker.js';

interface Options {
  /** How many workers, 1 or more. */
  readonly size: number;
  readonly startWorker: () => EncoderWorker;
}

export interface WorkerPool {
  /** Queues texts; each item is resolved or rejected in time. */
  submit(items: readonly WorkItem[]): void;
  /** Lets work in progress end, rejects what waits, ends the workers. */
  close(): Promise<void>;
}

const unavailable = (message: string, cause?: unknown): Problem => new Problem('ENCODER_UNAVAILABLE', message, { cause });

/**
 * Keeps workers busy with one queue. A worker that dies is replaced and its texts are tried once more, each alone. A
 * worker that dies before it is ready is not replaced until somebody asks again: the next one would most likely die too.
 * @throws Problem ENCODER_UNAVAILABLE when a worker does not start
 */
export const createWorkerPool = async ({ size, startWorker }: Options): Promise<WorkerPool> => {
  const queue = createWorkQueue();
  const alive = new Set<EncoderWorker>();
  const idle = new Set<EncoderWorker>();
  let pumping = false;
  let closed = false;

  const fail = (items: readonly WorkItem[], problem: Problem): void => {
    for (const item of items) item.reject(problem);
  };

  const run = async (worker: EncoderWorker, slice: Slice): Promise<void> => {
    const [{ language }] = slice;
    try {
      const vectors = await worker.encode(
        slice.map(({ text }) => text),
        language,
      );
      slice.forEach((item, index) => {
        const vector = vectors[index];
        if (vector === undefined) item.reject(new Error('the encoder gave too few vectors'));
        else item.resolve(vector);
      });
    } catch (error) {
      fail(
        slice.filter(({ retried }) => retried),
        unavailable(`A text could not be encoded: ${describeError(error)}`, error),
      );
      queue.push(slice.flatMap((item) => (item.retried ? [] : [{ ...item, retried: true }])));
    }
    if (alive.has(worker)) idle.add(worker);
    pump();
  };

  const pump = (): void => {
    pumping = false;
    if (closed) {
      fail(queue.takeAll(), unavailable('The encoder is closed.'));
      return;
    }
    for (const worker of idle) {
      const slice = queue.take(idle.size);
      if (slice === null) return;
      idle.delete(worker);
      void run(worker, slice);
    }
  };

  const start = async (): Promise<void> => {
    const worker = startWorker();
    alive.add(worker);
    let started = false;
    void worker.ended.then((cause) => {
      alive.delete(worker);
      idle.delete(worker);
      if (closed) return;
      if (started) start().catch(() => undefined);
      else if (alive.size === 0) fail(queue.takeAll(), unavailable(`The text encoder does not start: ${describeError(cause)}`, cause));
    });
    await worker.ready;
    started = true;
    idle.add(worker);
    pump();
  };

  const startMissing = async (): Promise<void> => {
    await Promise.all(Array.from({ length: size - alive.size }, start));
  };

  const close = async (): Promise<void> => {
    closed = true;
    pump();
    await Promise.all([...alive].map(async (worker) => worker.close()));
  };

  try {
    await startMissing();
  } catch (error) {
    await close();
    throw unavailable(`The text encoder does not start: ${describeError(error)}`, error);
  }

  return {
    submit: (items) => {
      queue.push(items);
      if (!closed && alive.size < size) startMissing().catch(() => undefined);
      if (pumping) return;
      // After this tick, so that calls made together share out the workers.
      pumping = true;
      queueMicrotask(pump);
    },
    close,
  };
};
