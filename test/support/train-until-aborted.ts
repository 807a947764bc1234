import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../../src/ml/probabilities.js';
import { trainInWorker } from '../../src/retrieval/training/model-training.js';
import type { TrainingSet } from '../../src/retrieval/training/train-linear-head.js';

/** Run as a process of its own: begins trainings and aborts each at a moment of chance. Inside a native library that must not end the process. */
const random = createRandom(7);
const DIMENSIONS = 128;
const FAQS = 40;
const ROWS = 1_600;

const setOf = (): TrainingSet => ({
  language: 'en',
  dimensions: DIMENSIONS,
  faqIds: Array.from({ length: FAQS }, (_, faq) => `faq-${String(faq)}`),
  faqOf: Int32Array.from({ length: ROWS }, (_, row) => row % FAQS),
  texts: Array.from({ length: ROWS }, (_, row) => `question ${String(row)} on subject ${String(row % FAQS)}`),
  isTitle: new Uint8Array(ROWS),
  vectors: Float32Array.from({ length: ROWS * DIMENSIONS }, () => (random() - 0.5) / Math.sqrt(DIMENSIONS / 12)),
});

for (let round = 0; round < Number(process.argv[2] ?? '1'); round += 1) {
  const closing = new AbortController();
  const training = trainInWorker(setOf(), { wantedPrecision: 0.9, without: [] }, { signal: closing.signal, isUrgent: true });
  const outcome = training.then(
    () => 'learnt',
    (error: unknown) => (error === closing.signal.reason ? 'aborted' : String(error)),
  );
  await pause(100 + random() * 900);
  closing.abort(new Error('enough'));
  process.stdout.write(`${await outcome}\n`);
}
