import { accuracy } from './accuracy.js';
import { f1Of } from './f1-of.js';
import type { Learn } from './learner.js';
import { readTaughtPairs } from './read-taught-pairs.js';
import type { Suite } from './suite.js';
import type { QuestionPair, TaughtPair } from './taught-pair.js';
import { timed } from './timed.js';

/** Learns which questions ask for the same; a verdict is whether they do. */
export type LearnPairs = Learn<TaughtPair, QuestionPair, boolean>;

/** The re-ranker learns the pairs of train and judges those of test. */
export const createSimilaritySuite = (learnPairs: LearnPairs): Suite<'train' | 'test'> => ({
  name: 'similarity',
  description: 'whether two questions ask for the same',
  files: [
    { name: 'train', description: 'pairs to learn from: columns question1,question2,same (1 or 0)', isRequired: true },
    { name: 'test', description: 'pairs to judge: columns question1,question2,same', isRequired: true },
  ],
  run: async (files, run) => {
    const { tell } = run;
    const train = await readTaughtPairs(files.train, tell);
    const test = await readTaughtPairs(files.test, tell);
    const learnt = await learnPairs(train, run);
    try {
      const { value: verdicts, seconds } = await timed(() => learnt.judge(test.map(({ one, other }) => ({ one, other }))));
      const judged = test.map(({ same }, index) => ({ expected: String(same), given: String(verdicts[index]) }));
      return {
        accuracy: accuracy(judged),
        f1: f1Of(judged, 'true'),
        trainSeconds: learnt.trainSeconds,
        millisecondsPerPair: (seconds * 1000) / test.length,
        examples: train.length,
        pairs: test.length,
      };
    } finally {
      await learnt.close();
    }
  },
});
