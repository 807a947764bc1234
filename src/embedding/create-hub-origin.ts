import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DownloadProgress } from './create-download-progress.js';
import { describeError } from './describe-error.js';
import type { ModelFile } from './encoder-models.js';
import type { ModelOrigin } from './model-origin.js';

interface Options {
  /** The hub's address or a mirror's. Default: https://huggingface.co */
  readonly url?: string | undefined;
  /** How long to wait for the first byte of a file, ms; then the next origin is tried. Default: 5,000 */
  readonly connectTimeoutMs?: number;
}

async function* countBytes(body: AsyncIterable<Uint8Array>, { bytes }: ModelFile, progress: DownloadProgress): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of body) {
    done += chunk.byteLength;
    progress.update(Math.min(1, done / bytes));
    yield chunk;
  }
}

/**
 * The model hub, tried once. The two files are fetched plainly and checked before anything parses them; loading through
 * Transformers.js would hand unchecked weights to the native runtime.
 */
export const createHubOrigin = ({ url = 'https://huggingface.co', connectTimeoutMs = 5_000 }: Options = {}): ModelOrigin => ({
  name: `the model hub ${url}`,
  fetchModel: async (model, folder, progress) => {
    const { repository, revision } = model.hub;
    for (const file of model.files) {
      const address = `${url.replace(/\/+$/, '')}/${repository}/resolve/${revision}/${file.path}`;
      const connecting = new AbortController();
      const timer = setTimeout(() => {
        connecting.abort(new Error(`no answer within ${connectTimeoutMs} ms`));
      }, connectTimeoutMs);
      const response = await fetch(address, { signal: connecting.signal })
        .catch((error: unknown) => {
          throw new Error(`${address}: ${describeError(error)}`, { cause: error });
        })
        .finally(() => {
          clearTimeout(timer);
        });
      if (!response.ok || response.body === null) throw new Error(`${address}: answered ${response.status}`);

      const target = join(folder, file.path);
      await mkdir(dirname(target), { recursive: true });
      progress.start(`Downloading ${model.name}/${file.path} from ${new URL(url).host}`);
      try {
        await pipeline(Readable.from(response.body), (body) => countBytes(body, file, progress), createWriteStream(target));
      } finally {
        progress.stop();
      }
    }
  },
});
