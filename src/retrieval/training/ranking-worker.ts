import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { RankingWork } from './model-training.js';
import { trainRankingModel } from './train-ranking-model.js';

/** Niceness of the training: where all cores are taken it gets a third of what a thread that answers a customer gets. */
const BACKGROUND = 5;

/** Entry of the thread that `trainInWorker` starts: one training, one message. */
const { set, options, isUrgent, cancelled } = workerData as RankingWork;
// On Linux a priority is a thread's own; elsewhere it would be that of the whole service.
if (!isUrgent && process.platform === 'linux') setPriority(BACKGROUND);
parentPort?.postMessage(
  trainRankingModel(set, options, () => {
    if (Atomics.load(cancelled, 0) === 1) throw new Error('the training is no longer wanted');
  }),
);
