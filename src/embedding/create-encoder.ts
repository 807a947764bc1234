import { createCachedEncoder } from './create-cached-encoder.js';
import { createDownloadProgress, type DownloadProgress } from './create-download-progress.js';
import { createHubOrigin } from './create-hub-origin.js';
import { createLocalEncoder } from './create-local-encoder.js';
import { createMavenOrigin } from './create-maven-origin.js';
import { createRemoteEncoder, type RemoteEncoderConfig } from './create-remote-encoder.js';
import type { Encoder } from './encoder.js';
import { findModelFiles } from './find-model-files.js';

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
