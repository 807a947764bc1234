import { Worker } from 'node:worker_threads';

import type { RankingModel } from './ranking-model.js';
import type { TrainingOptions } from './train-ranking-model.js';
import type { TrainingSet } from './training-set.js';

/** Learns from the phrasings without holding up the event loop. Takes the set's arrays with it. Aborting ends it with the signal's reason. */
export type TrainRanking = (
  set: TrainingSet,
  options: TrainingOptions,
  how: { readonly signal: AbortSignal; /** Whether replies wait for it. */ readonly isUrgent: boolean },
) => Promise<RankingModel>;

/** What the thread is handed. */
export interface RankingWork {
  readonly set: TrainingSet;
  readonly options: TrainingOptions;
  readonly isUrgent: boolean;
  /** One number, shared: 1 asks the thread to end. */
  readonly cancelled: Int32Array;
}

/**
 * The thread is never terminated: inside a native library that ends the whole process. It looks now and then whether it is still wanted,
 * and ends by itself; only then does the promise settle.
 */
export const trainInWorker: TrainRanking = async (set, options, { signal, isUrgent }) => {
  signal.throwIfAborted();
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: RankingWork = { set, options, isUrgent, cancelled };
  const worker = new Worker(new URL('./ranking-worker.js', import.meta.url), {
    workerData: work,
    transferList: [set.vectors.buffer as ArrayBuffer, set.faqOf.buffer as ArrayBuffer, set.isTitle.buffer as ArrayBuffer],
  });
  const cancel = (): void => {
    Atomics.store(cancelled, 0, 1);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await resultOf(worker);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

const resultOf = (worker: Worker): Promise<RankingModel> =>
  new Promise((resolve, reject) => {
    let model: RankingModel | undefined;
    let failure = new Error('the thread that learns the ranking ended without a result');
    worker.once('message', (learnt: RankingModel) => {
      model = learnt;
    });
    worker.once('error', (error: Error) => {
      failure = error;
    });
    worker.once('exit', () => {
      if (model === undefined) reject(failure);
      else resolve(model);
    });
  });
