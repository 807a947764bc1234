import { Worker } from 'node:worker_threads';
import type { Language } from '../domain/language.js';
import { describeError } from './encoder.js';
import type { ModelFolders } from './models/find-model-files.js';

/** What a worker is started with. */
export interface WorkerSetup {
  /** Each language's model folder; the worker loads all of them, then says `ready`. */
  readonly folders: ModelFolders;
  /** Memory of the `RunGate` around all native work. */
  readonly gate: SharedArrayBuffer;
}

/** To a worker. It does one `encode` after the other; `close` makes it end when it is done. */
export type WorkerRequest =
  { readonly kind: 'encode'; readonly texts: readonly string[]; readonly language: Language } | { readonly kind: 'close' };

/** From a worker: `ready` once, then one answer an `encode`, in order. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'encoded'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly message: string };

/** A worker as its pool sees it. */
export interface EncoderWorker {
  /** Fulfilled when the models are loaded; rejected when the worker ended before. */
  readonly ready: Promise<void>;
  /** Fulfilled, never rejected, when the worker is gone, whoever wanted it; with the reason if it was none of ours. */
  readonly ended: Promise<Error | null>;
  /** One call at a time. @throws Error when the texts cannot be encoded or the worker ends meanwhile */
  encode(texts: readonly string[], language: Language): Promise<readonly Float32Array[]>;
  /** Asks the worker to end after its current work, and waits for it. */
  close(): Promise<void>;
}

/** A worker that has not ended this long after being asked is left alone, ms. Ending takes about 50. */
const CLOSE_TIMEOUT_MS = 3_000;

interface Pending {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts `encoder-worker.js`, which lies beside this file once compiled. */
export const startEncoderWorker = (setup: WorkerSetup): EncoderWorker => {
  const worker = new Worker(new URL('./encoder-worker.js', import.meta.url), {
    workerData: setup,
    // None of the program's own flags: some (`--input-type`, `--eval`) would keep the worker from starting.
    execArgv: [],
  });
  const post = (request: WorkerRequest): void => {
    worker.postMessage(request);
  };
  let pending: Pending | null = null;
  let cause: unknown = null;
  let closing = false;
  let gone = false;

  let onReady: () => void;
  let onFailure: (error: Error) => void;
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve;
    onFailure = reject;
  });
  // Whoever does not wait for `ready` learns of a failure from `ended`.
  ready.catch(() => undefined);

  worker.on('message', (reply: WorkerReply) => {
    const waiting = pending;
    if (reply.kind === 'ready') {
      onReady();
      return;
    }
    pending = null;
    if (reply.kind === 'encoded') waiting?.resolve(reply.vectors);
    else waiting?.reject(new Error(`encoding failed: ${reply.message}`));
  });
  worker.on('error', (error) => {
    cause = error;
  });
  const ended = new Promise<Error | null>((resolve) => {
    worker.on('exit', (code) => {
      gone = true;
      const why = cause === null ? '' : `: ${describeError(cause)}`;
      const reason = new Error(`an encoder worker ended with code ${code}${why}`, { cause });
      onFailure(reason);
      pending?.reject(reason);
      resolve(closing ? null : reason);
    });
  });

  return {
    ready,
    ended,
    encode: async (texts, language) =>
      new Promise((resolve, reject) => {
        if (gone) {
          reject(new Error('this encoder worker has ended'));
          return;
        }
        pending = { resolve, reject };
        post({ kind: 'encode', texts, language });
      }),
    close: async () => {
      closing = true;
      post({ kind: 'close' });
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
      });
      await Promise.race([ended, tooLong]);
      clearTimeout(timer);
      // Never terminate(): inside the ONNX runtime that aborts the whole process. Unreferenced it does not hold it up.
      worker.unref();
    },
  };
};
