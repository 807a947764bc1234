import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportSource } from './import-source.js';
import { createPartReader, type LookedPart, type ReadingReply, type ReadingRequest } from './part-reader.js';
import type { ReadOptions } from './read-source.js';
import { type ReadRow, unreadableFile } from './source-row.js';

/** Reads sources, one at a time. */
export interface SourceReader {
  /** The parts of a source. @throws what its `open` throws, and the reason of the signal */
  look(source: ImportSource): Promise<readonly LookedPart[]>;
  /** The rows of a part, read as they are asked for. What cannot be read in time or memory ends with a fault of the file. */
  rows(source: ImportSource, part: number): AsyncIterable<ReadRow>;
  close(): Promise<void>;
}

/** Answers what is asked of a source. */
interface Answering {
  /** @throws Unreadable when the source cannot be read any further */
  ask(request: ReadingRequest): Promise<ReadingReply>;
  close(): Promise<void>;
}

/** Bounds for a source. `bytes` of it; `step`: ms until something more of it is read; `heap`: megabytes its reading may hold. */
export const SOURCE_LIMITS = { bytes: 200 * 1024 * 1024, step: 60_000, heap: 1536 } as const;
export type SourceLimits = Readonly<Record<keyof typeof SOURCE_LIMITS, number>>;

/** Why a source cannot be read any further. */
class Unreadable extends Error {}

/** Reads in a thread of its own, but for small texts, so that no file holds up the service, whatever is in it. */
export const createSourceReader = (options: ReadOptions, signal: AbortSignal, limits: SourceLimits = SOURCE_LIMITS): SourceReader =>
  readerOf(answerInWorker(signal, limits), options, limits);

/** Reads here and now: for files that come with the service, and in commands that do nothing else. */
export const createLocalReader = (options: ReadOptions): SourceReader => {
  const answer = createPartReader();
  return readerOf({ ask: (request) => Promise.resolve(answer(request)), close: () => Promise.resolve() }, options, SOURCE_LIMITS);
};

const readerOf = (answering: Answering, options: ReadOptions, limits: SourceLimits): SourceReader => {
  /** The source that is open, and which of its parts are still whole. */
  let held: { readonly source: ImportSource; readonly whole: Set<number> } | null = null;
  const failed = new Map<ImportSource, string>();
  const fail = (source: ImportSource, error: unknown): void => {
    held = null;
    if (!(error instanceof Unreadable)) throw error;
    failed.set(source, error.message);
  };
  const look = async (source: ImportSource): Promise<readonly LookedPart[]> => {
    const bytes = await bytesWithin(source, limits.bytes);
    const reply = await answering.ask({ kind: 'look', name: source.name, bytes, options });
    if (reply.kind !== 'looked') throw new Error('the reader answered something else than was asked');
    held = { source, whole: new Set(reply.parts.keys()) };
    return reply.parts;
  };
  return {
    async look(source) {
      try {
        return await look(source);
      } catch (error) {
        fail(source, error);
        // Its only row says why.
        return [{ name: source.name, columns: null, hasRows: true, onlyAdds: false }];
      }
    },
    async *rows(source, part) {
      try {
        if (!failed.has(source) && (held?.source !== source || !held.whole.has(part))) await look(source);
        held?.whole.delete(part);
        for (let isLast = failed.has(source); !isLast;) {
          const reply = await answering.ask({ kind: 'next', part });
          if (reply.kind !== 'rows') throw new Error('the reader answered something else than was asked');
          yield* reply.rows;
          ({ isLast } = reply);
        }
      } catch (error) {
        fail(source, error);
      }
      const reason = failed.get(source);
      if (reason !== undefined) yield unreadableFile(source.name, 1, reason);
    },
    close: () => answering.close(),
  };
};

/** Bytes of a text that take less to be read than a thread takes to start; more of it would be felt by others. */
const SMALL = 20_000;
/** What archives and old office documents begin with: they may unpack to anything. */
const PACKED = [0x50, 0xd0];

const answerInWorker = (signal: AbortSignal, limits: SourceLimits): Answering => {
  const answerHere = createPartReader();
  let isHere = false;
  let worker: Worker | null = null;
  const close = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  return {
    async ask(request) {
      if (request.kind === 'look') isHere = request.bytes.length <= SMALL && !PACKED.includes(request.bytes[0] ?? 0);
      if (isHere) return answerHere(request);
      worker ??= new Worker(new URL('./reading-worker.js', import.meta.url), {
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: limits.heap },
      });
      const late = AbortSignal.timeout(limits.step);
      try {
        worker.postMessage(request, request.kind === 'look' ? [request.bytes.buffer as ArrayBuffer] : []);
        const [reply] = (await once(worker, 'message', { signal: AbortSignal.any([signal, late]) })) as [ReadingReply];
        return reply;
      } catch (error) {
        await close();
        signal.throwIfAborted();
        if (late.aborted) throw new Unreadable(`reading it takes longer than ${String(limits.step / 1000)} seconds; split it`);
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw new Unreadable(`reading it takes more than ${String(limits.heap)} MB of memory; split it`);
        throw error;
      }
    },
    close,
  };
};

/** A copy in memory of its own, to be handed over. */
const bytesWithin = async (source: ImportSource, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    size += chunk.length;
    if (size > limit) throw new Unreadable(`it has more than ${String(Math.floor(limit / 1024 / 1024))} MB; split it`);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};
