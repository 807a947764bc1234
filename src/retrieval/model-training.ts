import { LANGUAGES } from '../domain/language.js';
import { isSound } from './is-sound.js';
import type { LanguageIndex } from './language-index.js';
import type { LanguageIndexes } from './language-indexes.js';
import type { TrainRanking } from './train-in-worker.js';
import type { TrainingOptions } from './train-ranking-model.js';
import { trainingSetOf } from './training-set-of.js';

/** Keeps the models of all languages up to date with their phrasings, in the background. */
export interface ModelTraining {
  /** To be called after each change; many changes are learnt together. */
  schedule(): void;
  /** Learns at once what is to be learnt, and resolves when all models are up to date or the training has failed. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

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

  const stale = (): LanguageIndex | undefined =>
    LANGUAGES.map((language) => indexes()[language]).find(({ changes, modelChanges }) => changes !== modelChanges);

  const learn = async (): Promise<void> => {
    for (let index = stale(); index !== undefined; index = stale()) {
      const { changes } = index;
      const model = await train(trainingSetOf(index), training, closing.signal);
      if (isSound(model)) index.setModel(model, changes);
      else {
        // Not tried again before the next change: the same phrasings would give the same model.
        index.setModel(index.model, changes);
        onFailure(new Error(`the ranking of ${index.language} that was learnt is worse than the one in use, which stays`));
      }
      onTrained();
    }
  };

  const start = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= learn()
      .catch((error: unknown) => {
        if (!closing.signal.aborted) onFailure(error);
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    schedule: () => {
      if (stale() === undefined || running !== undefined || closing.signal.aborted) return;
      timer ??= setTimeout(() => void start(), DELAY_MS).unref();
    },
    settle: start,
    close: async () => {
      clearTimeout(timer);
      closing.abort(new Error('the knowledge index was closed'));
      await running;
    },
  };
};
