import { parentPort } from 'node:worker_threads';
import { createPartReader, type ReadingRequest } from './part-reader.js';

const read = createPartReader();
parentPort?.on('message', (request: ReadingRequest) => {
  parentPort?.postMessage(read(request));
});
