import { createEncoder } from '../embedding/create-encoder.js';
import type { Encoder } from '../embedding/encoder.js';
import { createContextSuite } from '../lab/context-suite.js';
import { createConversationsSuite } from '../lab/conversations-suite.js';
import { createFactsSuite } from '../lab/facts-suite.js';
import { createLearnEmotions, createLearnPairs } from '../lab/learners.js';
import { judgePair, trainPairsInWorker } from '../lab/pairs/judge-pair.js';
import { createRecognitionSuite } from '../lab/recognition-suite.js';
import { createLearningSuite } from '../lab/learning-suite.js';
import { createEmotionSuite, createSimilaritySuite } from '../lab/sentence-suites.js';
import type { Suite } from '../lab/suite.js';
import { RANKING_PARTS } from '../retrieval/training/train-ranking-model.js';
import { type Config, readConfig } from '../service/config.js';
import { createEmotionClassifier } from '../understanding/emotion/emotion-classifier.js';
import { trainEmotionHead } from '../understanding/emotion/train-emotion-head.js';
import { createOpenDialogues, createOpenFaqs } from './evaluate/open-apps.js';
import { createOpenLearning } from './evaluate/open-learning.js';
import { createOpenGraph, createOpenKnowledge } from './evaluate/open-knowledge.js';
import { runEvaluateCommand } from './evaluate/run-evaluate-command.js';

/** Everything that can be measured; the order is that of the help. */
const createSuites = (config: Pick<Config, 'encoder'>): readonly Suite[] => {
  const openEncoder = (): Promise<Encoder> => createEncoder({ config: config.encoder });
  return [
    createRecognitionSuite(createOpenFaqs(config), [...RANKING_PARTS, 'titles']),
    createSimilaritySuite(
      createLearnPairs(openEncoder, async (pairs, options) => {
        const ranker = await trainPairsInWorker(pairs, options);
        // Pairs of one kind teach nothing but that kind.
        return ({ one, other }) => (ranker === null ? Number(pairs[0]?.same ?? false) : judgePair(ranker, one, other));
      }),
    ),
    createFactsSuite(createOpenGraph(config)),
    createContextSuite(createOpenDialogues(config)),
    createLearningSuite(createOpenLearning(config)),
    createConversationsSuite(createOpenKnowledge(config)),
    createEmotionSuite(
      createLearnEmotions(openEncoder, (examples) => {
        const classify = createEmotionClassifier(trainEmotionHead(examples));
        return Promise.resolve(({ text, vector }) => classify(text, vector).label);
      }),
    ),
  ];
};

/**
 * `npm run --silent evaluate -- SUITE --train F… --test F… [--language en] [--seed 1] [--json]`: measures the service on data in files.
 * The report is all that goes to standard output; progress and complaints go to standard error.
 */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
// Ends by itself, so that what is to be removed at the end is.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));
try {
  process.exitCode = await runEvaluateCommand({
    words: process.argv.slice(2),
    suites: createSuites(readConfig()),
    print: (text) => process.stdout.write(`${text}\n`),
    tell,
  });
} catch (error) {
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
