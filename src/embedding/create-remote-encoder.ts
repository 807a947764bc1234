import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import type { Language } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import { describeError, type Encoder, normaliseVector } from './encoder.js';

/** How one kind of server is asked for vectors. */
export interface RemoteEncoderApi {
  /** Added to the server's address. */
  readonly path: string;
  readonly body: (texts: readonly string[], model: string) => unknown;
  /** The answer's vectors, in the order of the texts; `null` when it has another shape. */
  readonly readVectors: (answer: unknown) => readonly (readonly number[])[] | null;
}

type RemoteEncoderKind = 'openai' | 'ollama' | 'tei';

const vectors = z.array(z.array(z.number()));
const openAiAnswer = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });
const ollamaAnswer = z.object({ embeddings: vectors });

/** OpenAI's `/v1/embeddings` (also vLLM, LocalAI and many others), Ollama's `/api/embed`, Text Embeddings Inference's `/embed`. */
const REMOTE_ENCODER_APIS: Readonly<Record<RemoteEncoderKind, RemoteEncoderApi>> = {
  openai: {
    path: '/v1/embeddings',
    body: (texts, model) => ({ model, input: texts, encoding_format: 'float' }),
    readVectors: (answer) =>
      openAiAnswer
        .safeParse(answer)
        .data?.data.toSorted((a, b) => a.index - b.index)
        .map(({ embedding }) => embedding) ?? null,
  },
  ollama: {
    path: '/api/embed',
    body: (texts, model) => ({ model, input: texts, truncate: true }),
    readVectors: (answer) => ollamaAnswer.safeParse(answer).data?.embeddings ?? null,
  },
  tei: {
    path: '/embed',
    body: (texts) => ({ inputs: texts, normalize: true, truncate: true }),
    readVectors: (answer) => vectors.safeParse(answer).data ?? null,
  },
};

export interface RemoteModel {
  /** Address of the server, without the API's path, e.g. `http://localhost:11434`. A `/v1` at the end is ignored. */
  readonly url: string;
  /** The model's name at the server, e.g. `bge-m3`; for TEI, which serves one model, its name is only our label. */
  readonly name: string;
  readonly dimensions: number;
}

export interface RemoteEncoderConfig {
  readonly kind: RemoteEncoderKind;
  /** One model a language; they may be the same. */
  readonly models: Readonly<Record<Language, RemoteModel>>;
  /** Sent as a bearer token. Default: none. */
  readonly apiKey?: string | undefined;
  /** For each request, ms. Default: 10,000 */
  readonly timeoutMs?: number | undefined;
  /** After the first try: on network errors, time-outs, 429 and 5xx. Default: 2 */
  readonly retries?: number | undefined;
  /** Wait before the first retry, ms; doubled each time, times a random factor 1..2. Default: 200 */
  readonly retryDelayMs?: number | undefined;
  /** Most texts a request. Default: 32, TEI's own limit. */
  readonly batchSize?: number | undefined;
}

const isTransient = (status: number): boolean => status === 429 || status >= 500;

/**
 * An encoder behind HTTP. Vectors are brought to length 1 here, whatever the server does. Whether equal texts get equal
 * vectors, and replies thus stay the same, is up to the server.
 * @throws Problem ENCODER_UNAVAILABLE from `encode` when the server fails, is too slow, or answers something unfit
 */
export const createRemoteEncoder = ({
  kind,
  models,
  apiKey,
  timeoutMs = 10_000,
  retries = 2,
  retryDelayMs = 200,
  batchSize = 32,
}: RemoteEncoderConfig): Encoder => {
  const api = REMOTE_ENCODER_APIS[kind];
  const running = new Set<AbortController>();
  let closed = false;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };

  // Not AbortSignal.any with AbortSignal.timeout: on Node 20 their timer can be garbage collected and never fire.
  const withTimeout = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (closed) throw new AbortError('the encoder is closed');
    const abort = new AbortController();
    running.add(abort);
    const timer = setTimeout(() => {
      abort.abort(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    try {
      return await work(abort.signal);
    } finally {
      clearTimeout(timer);
      running.delete(abort);
    }
  };

  const request = async (texts: readonly string[], model: RemoteModel, signal: AbortSignal): Promise<readonly Float32Array[]> => {
    const address = `${model.url.replace(/\/+$/, '').replace(/\/v1$/, '')}${api.path}`;
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify(api.body(texts, model.name)),
      signal,
    }).catch((error: unknown) => {
      throw new Error(`${address}: ${describeError(error)}`, { cause: error });
    });
    if (!response.ok) {
      await response.body?.cancel();
      const message = `${address} answered ${response.status}`;
      throw isTransient(response.status) ? new Error(message) : new AbortError(message);
    }
    const answer: unknown = await response.json();
    const vectors = api.readVectors(answer);
    if (vectors === null) throw new AbortError(`${address} answered something else than vectors; is it ${kind}?`);
    if (vectors.length !== texts.length) {
      throw new AbortError(`${address} gave ${vectors.length} vectors for ${texts.length} texts`);
    }
    const unfit = vectors.find((vector) => vector.length !== model.dimensions);
    if (unfit !== undefined) {
      throw new AbortError(`${address} gave ${unfit.length} dimensions, but ${model.name} is set up with ${model.dimensions}`);
    }
    return vectors.map(normaliseVector);
  };

  const encode = async (texts: readonly string[], language: Language): Promise<readonly Float32Array[]> => {
    const model = models[language];
    const vectors: Float32Array[] = [];
    try {
      for (let start = 0; start < texts.length; start += batchSize) {
        const batch = texts.slice(start, start + batchSize);
        const options = { retries, minTimeout: retryDelayMs, randomize: true };
        vectors.push(...(await pRetry(async () => withTimeout(async (signal) => request(batch, model, signal)), options)));
      }
    } catch (error) {
      throw new Problem('ENCODER_UNAVAILABLE', `The text encoder cannot be used: ${describeError(error)}`, { cause: error });
    }
    return vectors;
  };

  return {
    modelId: (language) => `${kind}:${models[language].name}`,
    dimensions: (language) => models[language].dimensions,
    encode,
    close: async () => {
      closed = true;
      for (const abort of running) abort.abort(new Error('the encoder is closed'));
      return Promise.resolve();
    },
  };
};
