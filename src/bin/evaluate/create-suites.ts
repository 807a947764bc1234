import type { Config } from '../../config.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import type { Encoder } from '../../embedding/encoder.js';
import { createFactsSuite } from '../../evaluation/facts-suite.js';
import { createConversationsSuite } from '../../evaluation/conversations/conversations-suite.js';
import { createContextSuite } from '../../evaluation/context-suite.js';
import { createEmotionSuite } from '../../evaluation/emotion-suite.js';
import { createLearnEmotions } from '../../evaluation/create-learn-emotions.js';
import { createLearnPairs } from '../../evaluation/create-learn-pairs.js';
import { createRecognitionSuite } from '../../evaluation/recognition-suite.js';
import { createSimilaritySuite } from '../../evaluation/similarity-suite.js';
import type { Suite } from '../../evaluation/suite.js';
import { judgePair } from '../../retrieval/pairs/judge-pair.js';
import { trainPairsInWorker } from '../../retrieval/pairs/train-pairs-in-worker.js';
import { RANKING_PARTS } from '../../retrieval/ranking-part.js';
import { createEmotionClassifier } from '../../understanding/emotion/create-emotion-classifier.js';
import { trainEmotionHead } from '../../understanding/emotion/train-emotion-head.js';
import { createOpenDialogues } from './create-open-dialogues.js';
import { createOpenFaqs } from './create-open-faqs.js';
import { createOpenKnowledge } from './create-open-knowledge.js';
import { createOpenGraph } from './create-open-graph.js';

/** Everything that can be measured; the order is that of the help. */
export const createSuites = (config: Pick<Config, 'encoder'>): readonly Suite[] => {
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
    createConversationsSuite(createOpenKnowledge(config)),
    createEmotionSuite(
      createLearnEmotions(openEncoder, (examples) => {
        const classify = createEmotionClassifier(trainEmotionHead(examples));
        return Promise.resolve(({ text, vector }) => classify(text, vector).label);
      }),
    ),
  ];
};
