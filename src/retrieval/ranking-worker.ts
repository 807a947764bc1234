import { parentPort, workerData } from 'node:worker_threads';

import { trainRankingModel } from './train-ranking-model.js';
import type { TrainingSet } from './training-set.js';

/** Entry of the thread that `trainInWorker` starts: one training, one message. */
parentPort?.postMessage(trainRankingModel(workerData as TrainingSet));
