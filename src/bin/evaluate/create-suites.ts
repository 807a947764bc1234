import type { Config } from '../../config.js';
import { createRecognitionSuite } from '../../evaluation/recognition-suite.js';
import { RANKING_PARTS } from '../../retrieval/ranking-part.js';
import type { Suite } from '../../evaluation/suite.js';
import { createOpenFaqs } from './create-open-faqs.js';

/** Everything that can be measured; the order is that of the help. */
export const createSuites = (config: Pick<Config, 'modelFolder'>): readonly Suite[] => [
  createRecognitionSuite(createOpenFaqs(config), [...RANKING_PARTS, 'titles']),
];
