import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Language } from '../domain/language.js';
import { createLocalEncoder, LOCAL_NAMES } from './create-local-encoder.js';
import { createRemoteEncoder, type RemoteEncoderConfig } from './create-remote-encoder.js';
import { type Encoder, isBulk } from './encoder.js';
import { createDownloadProgress, type DownloadProgress } from './models/fetch-model.js';
import { findModelFiles } from './models/find-model-files.js';
import { createHubOrigin, createMavenOrigin } from './models/model-origins.js';

interface CachedEncoderOptions {
  readonly encoder: Encoder;
  /** How many vectors are kept, about 2 kB each. Default: 10,000 */
  readonly capacity?: number;
}

/** A text's key. A hash, so that the cache holds none of a customer's words: erasing a customer need not search it. */
const keyOf = (text: string, language: Language): string => createHash('sha256').update(language).update(text).digest('base64');

/**
 * Remembers the vectors of recent questions; equal questions at the same time are encoded once. Bulk calls use what is
 * remembered but add nothing, so that an import does not drive the questions out. Vectors are shared: never write to one.
 */
export const createCachedEncoder = ({ encoder, capacity = 10_000 }: CachedEncoderOptions): Encoder => {
  const cache = new LRUCache<string, Promise<Float32Array>>({ max: capacity });

  const encode = async (texts: readonly string[], language: Language): Promise<readonly Float32Array[]> => {
    const bulk = isBulk(texts);
    const known = new Map<string, Promise<Float32Array>>();
    const missing = new Map<string, string>();
    const keys = texts.map((text) => keyOf(text, language));
    keys.forEach((key, index) => {
      const hit = bulk ? cache.peek(key) : cache.get(key);
      if (hit !== undefined) known.set(key, hit);
      else missing.set(key, texts[index] ?? '');
    });

    if (missing.size > 0) {
      const encoded = encoder.encode([...missing.values()], language);
      [...missing.keys()].forEach((key, index) => {
        const vector = encoded.then((vectors) => {
          const found = vectors[index];
          if (found === undefined) throw new Error('the encoder gave too few vectors');
          return found;
        });
        known.set(key, vector);
        if (bulk) return;
        cache.set(key, vector);
        // A failure is forgotten, so that the next call tries again.
        vector.catch(() => {
          if (cache.peek(key) === vector) cache.delete(key);
        });
      });
    }
    return Promise.all(keys.flatMap((key) => known.get(key) ?? []));
  };

  return { ...encoder, encode };
};

export interface LocalEncoderConfig {
  readonly kind: 'local';
  /** See `findModelFiles`. */
  readonly modelDir?: string | null | undefined;
  readonly cacheDir?: string | undefined;
  /** A mirror of the model hub. Default: https://huggingface.co */
  readonly hubUrl?: string | undefined;
  /** See `createLocalEncoder`. */
  readonly workers?: number | undefined;
}

export type EncoderConfig = LocalEncoderConfig | RemoteEncoderConfig;

interface Options {
  /** Default: local, with all defaults. */
  readonly config?: EncoderConfig;
  /** Where downloads show their progress. Default: standard error. */
  readonly progress?: DownloadProgress;
}

const createLocal = async ({ modelDir, cacheDir, hubUrl, workers }: LocalEncoderConfig, progress: DownloadProgress): Promise<Encoder> => {
  const origins = [createHubOrigin({ url: hubUrl }), createMavenOrigin()];
  const folders = await findModelFiles({ modelDir, cacheDir, origins, progress });
  return createLocalEncoder({ folders, workers });
};

/**
 * The encoder the configuration asks for, with a cache of recent questions before it; ready when fulfilled.
 * @throws Error when the model files are found nowhere; Problem ENCODER_UNAVAILABLE when a model does not load
 */
export const createEncoder = async ({
  config = { kind: 'local' },
  progress = createDownloadProgress(),
}: Options = {}): Promise<Encoder> => {
  const encoder = config.kind === 'local' ? await createLocal(config, progress) : createRemoteEncoder(config);
  return createCachedEncoder({ encoder });
};

/** An encoder whose models may still be loading: what it is asked waits for them. */
export interface StartingEncoder extends Encoder {
  /** Rejected where `createEncoder` would be. */
  readonly ready: Promise<void>;
}

/** The same at once: a service opens its store meanwhile, which needs no encoder where nothing changed since the last time. */
export const startEncoder = (options: { readonly config: EncoderConfig }): StartingEncoder => {
  const { config } = options;
  const opening = createEncoder(options);
  const ready = opening.then(() => undefined);
  // Whoever awaits it is told; until then it must not count as unheeded.
  ready.catch(() => undefined);
  const named = config.kind === 'local' ? LOCAL_NAMES : createRemoteEncoder(config);
  return {
    modelId: (language) => named.modelId(language),
    dimensions: (language) => named.dimensions(language),
    ready,
    encode: async (texts, language) => (await opening).encode(texts, language),
    close: async () => {
      await (await opening.catch(() => null))?.close();
    },
  };
};
