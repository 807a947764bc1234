import { availableParallelism } from 'node:os';
import type { Language } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import { createRunGate, createWorkQueue, type Slice, type WorkItem } from './create-work-queue.js';
import { describeError, type Encoder, isBulk } from './encoder.js';
import { ENCODER_MODELS } from './models/encoder-models.js';
import type { ModelFolders } from './models/find-model-files.js';
import { type EncoderWorker, startEncoderWorker, type WorkerSetup } from './start-encoder-worker.js';

interface WorkerPoolOptions {
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
 * Fulfilled when the first one is ready, which is all that it takes to answer; the others load their models meanwhile.
 * @throws Problem ENCODER_UNAVAILABLE when the first worker does not start
 */
const createWorkerPool = async ({ size, startWorker }: WorkerPoolOptions): Promise<WorkerPool> => {
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
    await start();
  } catch (error) {
    await close();
    throw unavailable(`The text encoder does not start: ${describeError(error)}`, error);
  }
  startMissing().catch(() => undefined);

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

interface Options {
  readonly folders: ModelFolders;
  /** Worker threads, each with all models, about 160 MB. Default: one a core, at least 2, at most 8. */
  readonly workers?: number | undefined;
  readonly startWorker?: (setup: WorkerSetup) => EncoderWorker;
}

const defaultWorkers = (): number => Math.min(8, Math.max(2, availableParallelism()));

/** How long `process.exit` waits for texts in work or a model that is loading, ms; usually it takes a few. */
const EXIT_TIMEOUT_MS = 3_000;

/** What is known of the encoder that runs on this machine before its models are loaded. */
export const LOCAL_NAMES: Pick<Encoder, 'modelId' | 'dimensions'> = {
  modelId: (language) => ENCODER_MODELS[language].id,
  dimensions: (language) => ENCODER_MODELS[language].dimensions,
};

/**
 * The encoder that runs on this machine. Ready when this is fulfilled. A text's vector is the same to the last byte
 * whichever call, worker or process made it (on one kind of processor; another's may round differently). Calls of more
 * than 16 texts let smaller ones overtake, so a question waits for at most one slice of four texts.
 * @throws Problem ENCODER_UNAVAILABLE when a model does not load
 */
export const createLocalEncoder = async ({
  folders,
  workers = defaultWorkers(),
  startWorker = startEncoderWorker,
}: Options): Promise<Encoder> => {
  const gate = createRunGate();
  const beforeExit = (): void => {
    gate.shut(EXIT_TIMEOUT_MS);
  };
  process.on('exit', beforeExit);
  const pool = await createWorkerPool({ size: workers, startWorker: () => startWorker({ folders, gate: gate.memory }) });

  const encode = async (texts: readonly string[], language: Language): Promise<readonly Float32Array[]> => {
    const bulk = isBulk(texts);
    const items: WorkItem[] = [];
    const vectors = texts.map(
      (text) =>
        new Promise<Float32Array>((resolve, reject) => {
          items.push({ text, language, bulk, retried: false, resolve, reject });
        }),
    );
    pool.submit(items);
    return Promise.all(vectors);
  };

  return {
    ...LOCAL_NAMES,
    encode,
    close: async () => {
      await pool.close();
      process.off('exit', beforeExit);
    },
  };
};
