import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EncoderModel } from '../../../src/embedding/models/encoder-models.js';
import type { DownloadProgress } from '../../../src/embedding/models/fetch-model.js';

/** Content by path of the model's files. */
export const TINY_FILES: Readonly<Record<string, string>> = { 'onnx/model_quantized.onnx': 'weights', 'tokenizer.json': '{"words":1}' };

/** A model whose files are a few characters long. */
export const TINY_MODEL: EncoderModel = {
  name: 'tiny',
  id: 'tiny-1',
  dimensions: 2,
  files: Object.entries(TINY_FILES).map(([path, content]) => ({
    path,
    jarEntry: `tiny-${path.replace('/', '-')}`,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  })),
  hub: { repository: 'Someone/tiny', revision: 'abc' },
  mavenArtifact: 'some.group:tiny:1',
};

/** Writes files below a folder, making folders as needed. */
export const writeFiles = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

export const SILENT: DownloadProgress = {
  start: () => undefined,
  update: () => undefined,
  stop: () => undefined,
  note: () => undefined,
};
