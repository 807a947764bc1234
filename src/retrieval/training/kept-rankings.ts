import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Language } from '../../domain/language.js';
import type { RankingModel } from '../ranking/ranking-model.js';
import type { TrainRanking } from './model-training.js';
import type { TrainingSet } from './train-linear-head.js';
import type { TrainingOptions } from './train-ranking-model.js';

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
