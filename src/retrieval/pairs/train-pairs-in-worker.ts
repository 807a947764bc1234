import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { PairRanker } from './pair-ranker.js';
import type { TaughtPair } from './taught-pair.js';
import type { PairTrainingOptions } from './train-pair-ranker.js';

/** `trainPairRanker` without holding up the event loop; it gets a copy of the pairs. Aborting ends it with the signal's reason. */
export const trainPairsInWorker = async (
  pairs: readonly TaughtPair[],
  options: PairTrainingOptions,
  signal?: AbortSignal,
): Promise<PairRanker | null> => {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./pairs-worker.js', import.meta.url), { workerData: { pairs, options } });
  try {
    const [ranker] = (await once(worker, 'message', signal === undefined ? {} : { signal })) as [PairRanker | null];
    return ranker;
  } finally {
    await worker.terminate();
  }
};
