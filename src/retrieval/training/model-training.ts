import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { LanguageIndex, LanguageIndexes } from '../index/language-index.js';
import { isSound, type RankingModel, UNTRAINED_MODEL } from '../ranking/ranking-model.js';
import { type TrainingSet, trainingSetOf } from './train-linear-head.js';
import type { TrainingOptions } from './train-ranking-model.js';

/** Learns from the phrasings without holding up the event loop. Takes the set's arrays with it. Aborting ends it with the signal's reason. */
export type TrainRanking = (
  set: TrainingSet,
  options: TrainingOptions,
  how: { readonly signal: AbortSignal; /** Whether replies wait for it. */ readonly isUrgent: boolean },
) => Promise<RankingModel>;

/** What the thread is handed. */
export interface RankingWork {
  readonly set: TrainingSet;
  readonly options: TrainingOptions;
  readonly isUrgent: boolean;
  /** One number, shared: 1 asks the thread to end. */
  readonly cancelled: Int32Array;
}

/**
 * The thread is never terminated: inside a native library that ends the whole process. It looks now and then whether it is still wanted,
 * and ends by itself; only then does the promise settle.
 */
export const trainInWorker: TrainRanking = async (set, options, { signal, isUrgent }) => {
  signal.throwIfAborted();
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: RankingWork = { set, options, isUrgent, cancelled };
  const worker = new Worker(new URL('./ranking-worker.js', import.meta.url), {
    workerData: work,
    transferList: [set.vectors.buffer as ArrayBuffer, set.faqOf.buffer as ArrayBuffer, set.isTitle.buffer as ArrayBuffer],
  });
  const cancel = (): void => {
    Atomics.store(cancelled, 0, 1);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await resultOf(worker);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

const resultOf = (worker: Worker): Promise<RankingModel> =>
  new Promise((resolve, reject) => {
    let model: RankingModel | undefined;
    let failure = new Error('the thread that learns the ranking ended without a result');
    worker.once('message', (learnt: RankingModel) => {
      model = learnt;
    });
    worker.once('error', (error: Error) => {
      failure = error;
    });
    worker.once('exit', () => {
      if (model === undefined) reject(failure);
      else resolve(model);
    });
  });

/** Keeps the models of all languages up to date with their phrasings, in the background. */
export interface ModelTraining {
  /** To be called after each change; many changes are learnt together. */
  schedule(): void;
  /** Learns at once what is to be learnt, and resolves when all models are up to date or the training has failed. */
  settle(): Promise<void>;
  /** See `Learnt`. */
  readonly learnt: Learnt;
  close(): Promise<void>;
}

/**
 * How far what is learnt covers what can be found. `nothing`: of some language nothing was ever learnt; `little`: many of its phrasings came
 * or went since, as after an import; neighbours and words alone speak for those.
 */
export type Learnt = 'nothing' | 'little' | 'enough';

/** Share of phrasings that may have changed since the training for it to count as enough; single edits of a knowledge change no figure. */
const FEW_CHANGES = 0.1;
/** ms after which a training that failed is tried again. */
const RETRY_MS = 60_000;

/** From a change to the start of the training: edits come in bursts, and the neighbours' vote knows them already. */
const DELAY_MS = 1_000;

export const createModelTraining = (options: {
  readonly indexes: () => LanguageIndexes;
  readonly train: TrainRanking;
  readonly training: TrainingOptions;
  readonly onTrained: () => void;
  readonly onFailure: (error: unknown) => void;
}): ModelTraining => {
  const { indexes, train, training, onTrained, onFailure } = options;
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const stale = (): readonly LanguageIndex[] =>
    LANGUAGES.map((language) => indexes()[language]).filter(({ changes, modelChanges }) => changes !== modelChanges);

  const learnFrom = async (index: LanguageIndex): Promise<void> => {
    const { changes } = index;
    const model = await train(trainingSetOf(index), training, { signal: closing.signal, isUrgent: isUntrained(index) });
    if (isSound(model)) index.setModel(model, changes);
    else {
      // Not tried again before the next change: the same phrasings would give the same model.
      index.setModel(index.model, changes);
      onFailure(new Error(`the ranking of ${index.language} that was learnt is worse than the one in use, which stays`));
    }
    onTrained();
  };

  const learn = async (): Promise<void> => {
    for (let some = stale(); some.length > 0; some = stale()) {
      // Where nothing is learnt yet, replies wait for it: all languages at once. Else one thread at a time leaves a core to customers.
      await Promise.all((some.some(isUntrained) ? some : some.slice(0, 1)).map(learnFrom));
    }
  };

  const start = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= learn()
      .catch((error: unknown) => {
        if (closing.signal.aborted) return;
        onFailure(error);
        timer ??= setTimeout(() => void start(), RETRY_MS).unref();
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    schedule: () => {
      if (stale().length === 0 || running !== undefined || closing.signal.aborted) return;
      timer ??= setTimeout(() => void start(), DELAY_MS).unref();
    },
    settle: start,
    get learnt() {
      const all = LANGUAGES.map((language) => learntOf(indexes()[language]));
      return all.find((learnt) => learnt === 'nothing') ?? all.find((learnt) => learnt === 'little') ?? 'enough';
    },
    close: async () => {
      clearTimeout(timer);
      closing.abort(new Error('the knowledge index was closed'));
      await running;
    },
  };
};

const isUntrained = ({ model }: LanguageIndex): boolean => model.id === UNTRAINED_MODEL.id;

const learntOf = (index: LanguageIndex): Learnt => {
  const { changes, modelChanges, phrasings } = index;
  if (changes === modelChanges) return 'enough';
  if (isUntrained(index)) return phrasings.size === 0 ? 'enough' : 'nothing';
  return changes - modelChanges > phrasings.size * FEW_CHANGES ? 'little' : 'enough';
};

/** Counts changes of how rankings are learnt: one learnt in another way is not used. Those that are shipped are then learnt by `npm run learn -- ranking`. */
const VERSION = 1;

/** Rankings in files named by what they were learnt from: the phrasings that come with the service, so that nobody's first start has to learn them. */
export interface KeptRankings {
  readonly folder: string;
  /** Names the encoder whose vectors they were learnt from. */
  readonly modelId: (language: Language) => string;
}

/** Takes what is kept of just these phrasings; learns all others. */
export const takeKept =
  (kept: KeptRankings, train: TrainRanking): TrainRanking =>
  async (set, options, how) =>
    (await readRanking(fileOf(kept, set, options))) ?? train(set, options, how);

/** Learns, and keeps it. */
export const keepLearnt =
  (kept: KeptRankings, train: TrainRanking): TrainRanking =>
  async (set, options, how) => {
    // Learning takes the set's arrays with it.
    const file = fileOf(kept, set, options);
    const model = await train(set, options, how);
    await mkdir(kept.folder, { recursive: true });
    await writeFile(file, serialize(model));
    return model;
  };

/** Vectors are left out: processors round them differently, by less than what is learnt from them would show. */
const fileOf = ({ folder, modelId }: KeptRankings, set: TrainingSet, options: TrainingOptions): string => {
  const { language, dimensions, faqIds, faqOf, texts, isTitle } = set;
  const from = [VERSION, modelId(language), dimensions, options, faqIds, [...faqOf], texts, [...isTitle]];
  const digest = createHash('sha256').update(JSON.stringify(from)).digest('hex').slice(0, 24);
  return join(folder, `${language}-${digest}`);
};

/** `null` when none is kept that can be read. */
const readRanking = async (file: string): Promise<RankingModel | null> => {
  try {
    return deserialize(await readFile(file)) as RankingModel;
  } catch {
    return null;
  }
};
