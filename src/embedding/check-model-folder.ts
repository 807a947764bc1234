import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncoderModel } from './encoder-models.js';
import { hashFile } from './hash-file.js';
import { MODEL_CONFIG_FILES } from './write-model-config.js';

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
