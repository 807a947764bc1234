import { parentPort, workerData } from 'node:worker_threads';

import { trainRankingModel, type TrainingOptions } from './train-ranking-model.js';
import type { TrainingSet } from './training-set.js';

/** Entry of the thread that `trainInWorker` starts: one training, one message. */
const { set, options } = workerData as { readonly set: TrainingSet; readonly options: TrainingOptions };
parentPort?.postMessage(trainRankingModel(set, options));
