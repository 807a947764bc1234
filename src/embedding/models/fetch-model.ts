import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import type { EncoderModel, ModelOrigin } from './encoder-models.js';

/** Shows how far a download is. `start` ... `update`* ... `stop`, one download at a time. */
export interface DownloadProgress {
  start(label: string): void;
  /** @param fraction how much is done, 0..1 */
  update(fraction: number): void;
  stop(): void;
  /** A line of news between downloads. */
  note(line: string): void;
}

interface Options {
  /** Where to write. Default: standard error, so that standard output stays clean for data. */
  readonly stream?: NodeJS.WriteStream;
}

/** A progress bar where a person watches (the stream is a terminal), else one plain line a download for the log. */
export const createDownloadProgress = ({ stream = process.stderr }: Options = {}): DownloadProgress => {
  const note = (line: string): void => {
    stream.write(`${line}\n`);
  };
  if (!stream.isTTY) return { start: note, update: () => undefined, stop: () => undefined, note };

  const bar = new SingleBar({ stream, format: '{label} [{bar}] {percentage} %', hideCursor: true, clearOnComplete: true });
  return {
    start: (label) => {
      bar.start(100, 0, { label });
    },
    update: (fraction) => {
      bar.update(Math.floor(fraction * 100));
    },
    stop: () => {
      bar.stop();
    },
    note,
  };
};

/** Fewer, larger reads: 58 MB of model files are hashed at every start. */
const READ_BYTES = 1 << 20;

/** SHA-256 of a file in lower-case hexadecimal, or null where there is no such file. */
const hashFile = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: READ_BYTES }), hash);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
};

/** What Transformers.js wants beside weights and tokenizer; the same for both models, which are BERT. */
const CONFIG_FILES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'config.json': { model_type: 'bert' },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 512,
    unk_token: '[UNK]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    cls_token: '[CLS]',
    mask_token: '[MASK]',
  },
};

/** Names of the files that `writeModelConfig` writes. */
export const MODEL_CONFIG_FILES: readonly string[] = Object.keys(CONFIG_FILES);

/** Writes `config.json` and `tokenizer_config.json`; the same ones whatever the origin of the weights. */
const writeModelConfig = async (folder: string): Promise<void> => {
  for (const [name, content] of Object.entries(CONFIG_FILES)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
};

export type FolderState =
  | { readonly kind: 'complete' }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string; readonly expected: string; readonly found: string };

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether a folder holds a whole model: its files with their recorded checksums, read to the last byte. */
export const checkModelFolder = async (folder: string, model: EncoderModel): Promise<FolderState> => {
  for (const name of MODEL_CONFIG_FILES) {
    const path = join(folder, name);
    if (!(await exists(path))) return { kind: 'missing', path };
  }
  for (const file of model.files) {
    const path = join(folder, file.path);
    const found = await hashFile(path);
    if (found === null) return { kind: 'missing', path };
    if (found !== file.sha256) return { kind: 'damaged', path, expected: file.sha256, found };
  }
  return { kind: 'complete' };
};

interface Request {
  readonly model: EncoderModel;
  readonly origin: ModelOrigin;
  /** Where the model shall lie; its parent is made. */
  readonly folder: string;
  readonly progress: DownloadProgress;
}

/**
 * Brings a model from one origin into a folder: all of it and checked, or nothing. It is fetched into a folder beside
 * the target and renamed at the end, so a second process that starts meanwhile never meets half a model.
 * @throws Error when the origin fails, or what it gave has a wrong checksum (it is deleted then).
 */
export const fetchModel = async ({ model, origin, folder, progress }: Request): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.part-`);
  try {
    await origin.fetchModel(model, draft, progress);
    await writeModelConfig(draft);
    const state = await checkModelFolder(draft, model);
    if (state.kind === 'missing') throw new Error(`it did not give ${state.path.slice(draft.length + 1)}`);
    if (state.kind === 'damaged') {
      const file = state.path.slice(draft.length + 1);
      throw new Error(`${file} has SHA-256 ${state.found} instead of ${state.expected}; it was deleted`);
    }
    // Another process may have finished first and be loading from there already; then its copy stays.
    if ((await checkModelFolder(folder, model)).kind === 'complete') {
      await rm(draft, { recursive: true });
      return;
    }
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
};
