import { availableParallelism } from 'node:os';
import type { Language } from '../domain/language.js';
import { createRunGate } from './create-run-gate.js';
import type { WorkItem } from './create-work-queue.js';
import { createWorkerPool } from './create-worker-pool.js';
import { ENCODER_MODELS } from './encoder-models.js';
import type { Encoder } from './encoder.js';
import type { ModelFolders } from './find-model-files.js';
import { isBulk } from './is-bulk.js';
import { startEncoderWorker, type EncoderWorker } from './start-encoder-worker.js';
import type { WorkerSetup } from './worker-protocol.js';

interface Options {
  readonly folders: ModelFolders;
  /** Worker threads, each with all models, about 160 MB. Default: one a core, at least 2, at most 8. */
  readonly workers?: number | undefined;
  readonly startWorker?: (setup: WorkerSetup) => EncoderWorker;
}

const defaultWorkers = (): number => Math.min(8, Math.max(2, availableParallelism()));

/** How long `process.exit` waits for texts in work or a model that is loading, ms; usually it takes a few. */
const EXIT_TIMEOUT_MS = 3_000;

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
    modelId: (language) => ENCODER_MODELS[language].id,
    dimensions: (language) => ENCODER_MODELS[language].dimensions,
    encode,
    close: async () => {
      await pool.close();
      process.off('exit', beforeExit);
    },
  };
};
