import type { Learn } from './learners.js';
import { accuracy, f1Of, macroF1, timed } from './measures.js';
import { type LabelledText, readLabelledTexts, readTable, tellUnknownLabels } from './read-table.js';
import type { Suite } from './suite.js';

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

/** Two questions. */
export interface QuestionPair {
  readonly one: string;
  readonly other: string;
}

/** Two questions of which somebody said whether they ask for the same. */
interface TaughtPair extends QuestionPair {
  readonly same: boolean;
}

/** Pairs from files with the columns `question1`, `question2` and `same` (1 or 0). See `readTable` for what is refused. */
export const readTaughtPairs = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly TaughtPair[]> => {
  const rows = await readTable(paths, ['question1', 'question2', 'same'], tell, ({ same }) =>
    ['0', '1'].includes(same.trim()) ? null : `"same" is "${same.slice(0, 20)}", not 1 or 0`,
  );
  return rows.map(({ cells: { question1, question2, same } }) => ({ one: question1, other: question2, same: same.trim() === '1' }));
};

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
