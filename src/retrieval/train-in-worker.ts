import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { RankingModel } from './ranking-model.js';
import type { TrainingOptions } from './train-ranking-model.js';
import type { TrainingSet } from './training-set.js';

/** Learns from the phrasings without holding up the event loop. Takes the set's arrays with it. Aborting ends it with the signal's reason. */
export type TrainRanking = (set: TrainingSet, options: TrainingOptions, signal: AbortSignal) => Promise<RankingModel>;

export const trainInWorker: TrainRanking = async (set, options, signal) => {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./ranking-worker.js', import.meta.url), {
    workerData: { set, options },
    transferList: [set.vectors.buffer as ArrayBuffer, set.faqOf.buffer as ArrayBuffer, set.isTitle.buffer as ArrayBuffer],
  });
  try {
    const [model] = (await once(worker, 'message', { signal })) as [RankingModel];
    return model;
  } finally {
    await worker.terminate();
  }
};
