import { learnEmotionWeights, type LearningTask } from './learn-emotion-weights.js';
import { scoreEmotions } from './score-emotions.js';

/** Parts the lessons are cut into. Equal texts fall into the same one. */
const PARTS = 3;

/** Each lesson's scores by weights that were learnt without its part: how the head judges texts it has not seen. */
export const crossFitScores = (task: LearningTask): readonly Float64Array[] => {
  const scores = task.lessons.map(() => new Float64Array(task.labels));
  for (let part = 0; part < PARTS; part += 1) {
    const weights = learnEmotionWeights({ ...task, lessons: task.lessons.filter(({ hash }) => hash % PARTS !== part) });
    task.lessons.forEach(({ hash, features }, index) => {
      if (hash % PARTS === part) scoreEmotions(weights, features, scores[index]!);
    });
  }
  return scores;
};
