import type { RankingModel } from './ranking-model.js';
import { measureSimilarityProfile } from './similarity-profile.js';
import { trainLinearHead } from './train-linear-head.js';
import type { TrainingSet } from './training-set.js';

export const trainRankingModel = (set: TrainingSet): RankingModel => ({
  head: trainLinearHead(set),
  profile: measureSimilarityProfile(set),
});
