import type { Config } from '../../config.js';
import type { OpenFaqs } from '../../evaluation/opened-faqs.js';
import { openTaughtApp } from './open-taught-app.js';

/** Opens the service on an empty embedded graph in a temporary folder, and teaches it. */
export const createOpenFaqs =
  (config: Pick<Config, 'encoder'>): OpenFaqs =>
  async (examples, run) => {
    const { app, labelOf, ...taught } = await openTaughtApp(examples, run, config);
    return {
      ...taught,
      recognise: async (text) => {
        const { candidates, answerThreshold } = await app.recognise(text, run.language);
        return {
          candidates: candidates.map(({ faqId, probability }) => ({ label: labelOf.get(faqId) ?? faqId, probability })),
          answerThreshold,
        };
      },
    };
  };
