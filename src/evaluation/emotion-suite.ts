import { accuracy } from './accuracy.js';
import type { LabelledText } from './labelled-text.js';
import type { Learn } from './learner.js';
import { macroF1 } from './macro-f1.js';
import { readLabelledTexts } from './read-labelled-texts.js';
import type { Suite } from './suite.js';
import { tellUnknownLabels } from './tell-unknown-labels.js';
import { timed } from './timed.js';

/** Learns labels of texts; a verdict is a label. */
export type LearnEmotions = Learn<LabelledText, string, string>;

/** The emotion head learns the texts of train and labels those of test. */
export const createEmotionSuite = (learnEmotions: LearnEmotions): Suite<'train' | 'test'> => ({
  name: 'emotion',
  description: 'which feeling a text shows',
  files: [
    { name: 'train', description: 'examples: columns text,label; any labels', isRequired: true },
    { name: 'test', description: 'texts to be labelled: columns text,label', isRequired: true },
  ],
  run: async (files, run) => {
    const { tell } = run;
    const train = await readLabelledTexts(files.train, tell);
    const test = await readLabelledTexts(files.test, tell);
    tellUnknownLabels(train, test, tell);
    const learnt = await learnEmotions(train, run);
    try {
      const { value: labels, seconds } = await timed(() => learnt.judge(test.map(({ text }) => text)));
      const judged = test.map(({ label }, index) => ({ expected: label, given: labels[index] ?? '' }));
      return {
        accuracy: accuracy(judged),
        macroF1: macroF1(judged),
        trainSeconds: learnt.trainSeconds,
        millisecondsPerText: (seconds * 1000) / test.length,
        labels: new Set(train.map(({ label }) => label)).size,
        examples: train.length,
        texts: test.length,
      };
    } finally {
      await learnt.close();
    }
  },
});
