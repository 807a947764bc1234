import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkModelFolder } from './check-model-folder.js';
import type { DownloadProgress } from './create-download-progress.js';
import type { EncoderModel } from './encoder-models.js';
import type { ModelOrigin } from './model-origin.js';
import { writeModelConfig } from './write-model-config.js';

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
