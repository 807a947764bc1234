import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import { trainRankingModel, type TrainingOptions } from './train-ranking-model.js';
import type { TrainingSet } from './training-set.js';

/** Niceness of the training: where all cores are taken it gets a third of what a thread that answers a customer gets. */
const BACKGROUND = 5;

// On Linux a priority is a thread's own; elsewhere it would be that of the whole service.
if (process.platform === 'linux') setPriority(BACKGROUND);

/** Entry of the thread that `trainInWorker` starts: one training, one message. */
const { set, options } = workerData as { readonly set: TrainingSet; readonly options: TrainingOptions };
parentPort?.postMessage(trainRankingModel(set, options));
