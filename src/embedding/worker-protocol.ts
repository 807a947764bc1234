import type { Language } from '../domain/language.js';
import type { ModelFolders } from './find-model-files.js';

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
