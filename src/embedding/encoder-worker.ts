/** @module A worker thread that turns texts into vectors. Started by `start-encoder-worker.ts`, whose protocol it speaks. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../domain/language.js';
import { createRunGate } from './create-work-queue.js';
import { describeError } from './encoder.js';
import type { TextModel } from './load-text-model.js';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './start-encoder-worker.js';

const port = parentPort;
if (port === null) throw new Error('encoder-worker.js is a worker thread, not a program');
const { folders, gate: sharedGate } = workerData as WorkerSetup;
const gate = createRunGate(sharedGate);

// Imported behind the gate, because loading a native library must not be interrupted either.
const { loadTextModel } = await gate.pass(async () => import('./load-text-model.js'));
const models = new Map<Language, TextModel>();
for (const [language, folder] of Object.entries(folders) as [Language, string][]) {
  models.set(language, await gate.pass(async () => loadTextModel(folder)));
}

const encode = async (texts: readonly string[], language: Language): Promise<readonly Float32Array[]> => {
  const model = models.get(language);
  if (model === undefined) throw new Error(`no model for ${language} is loaded`);
  const vectors: Float32Array[] = [];
  for (const text of texts) vectors.push(await gate.pass(async () => model.encode(text)));
  return vectors;
};

const answer = async (request: WorkerRequest): Promise<void> => {
  if (request.kind === 'close') {
    // Sessions first, then the port: with nothing left to wait for, the thread ends by itself and its native parts in order.
    for (const model of models.values()) await model.close();
    port.close();
    return;
  }
  try {
    const vectors = await encode(request.texts, request.language);
    const reply: WorkerReply = { kind: 'encoded', vectors };
    port.postMessage(
      reply,
      vectors.map((vector) => vector.buffer as ArrayBuffer),
    );
  } catch (error) {
    const reply: WorkerReply = { kind: 'failed', message: describeError(error) };
    port.postMessage(reply);
  }
};

let last = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  last = last.then(() => answer(request));
});
port.postMessage({ kind: 'ready' } satisfies WorkerReply);
