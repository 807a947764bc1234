import { parentPort, workerData } from 'node:worker_threads';
import { type PairTrainingOptions, type TaughtPair, trainPairRanker } from './train-pair-ranker.js';

/** Entry of the thread that `trainPairsInWorker` starts: one training, one message. */
const { pairs, options } = workerData as { readonly pairs: readonly TaughtPair[]; readonly options: PairTrainingOptions };
parentPort?.postMessage(trainPairRanker(pairs, options));
