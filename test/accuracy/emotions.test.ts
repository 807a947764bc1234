import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feel } from '../../src/ask/ask.js';
import { EMOTION_FOLDER, loadEmotionExamples } from '../../src/curation/shipped-knowledge.js';
import { type Language, LANGUAGES } from '../../src/domain/language.js';
import type { Emotion } from '../../src/domain/reply.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { accuracy, macroF1 } from '../../src/lab/measures.js';
import { readLabelledTexts } from '../../src/lab/read-table.js';
import { normaliseText } from '../../src/language/text/normalise-text.js';
import { emotionEncoder } from '../../src/service/app.js';
import { projectRoot } from '../../src/service/project-root.js';
import { detectEmotion, type EmotionDetector } from '../../src/understanding/emotion/emotion-detector.js';
import { learnEmotions } from '../../src/understanding/emotion/learn-emotions.js';

/** Right of `fixtures/emotion/*-test.csv` by cues alone and by the service, and how many of the demo's questions show a feeling; see docs/accuracy.md. */
const FLOORS: Readonly<Record<Language, { readonly accuracy: number; readonly felt: number }>> = {
  zh: { accuracy: 0.8, felt: 0.09 },
  en: { accuracy: 0.78, felt: 0.07 },
};

describe('feelings, as the service learns and tells them', () => {
  let encoder: Encoder;
  let detector: EmotionDetector;
  let shipped: EmotionDetector;
  beforeAll(async () => {
    encoder = await createEncoder();
    const learning = { examples: await loadEmotionExamples('nowhere'), ...emotionEncoder(encoder) };
    detector = await learnEmotions(learning);
    shipped = await learnEmotions({
      ...learning,
      encode: () => Promise.reject(new Error('what is shipped was learnt from other examples: npm run learn -- emotions')),
      shipped: EMOTION_FOLDER,
    });
  }, 300_000);
  afterAll(() => encoder.close());

  const feelAll = async (file: string, by: EmotionDetector = detector) => {
    const labelled = await readLabelledTexts([join(projectRoot, file)], () => undefined);
    const told: (Emotion & { readonly text: string; readonly expected: string })[] = [];
    for (const { text, label } of labelled)
      told.push({ ...(await feel(text, { encoder, emotions: () => Promise.resolve(by) })), text, expected: label });
    return told;
  };

  it.each(LANGUAGES)(
    '%s: texts written for it',
    async (language) => {
      const told = await feelAll(`fixtures/emotion/${language}-test.csv`);
      const judged = told.map(({ label, expected }) => ({ expected, given: label }));
      const byCues = told.map(({ text, expected }) => ({ expected, given: detectEmotion(normaliseText(text).text).label }));
      console.log(language, { both: [accuracy(judged), macroF1(judged)], cues: [accuracy(byCues), macroF1(byCues)] });
      expect(accuracy(judged)).toBeGreaterThan(FLOORS[language].accuracy);
      expect(accuracy(judged)).toBeGreaterThan(accuracy(byCues) ?? 0);
    },
    120_000,
  );

  it.each(LANGUAGES)('%s: what is shipped is what is learnt', async (language) => {
    const file = `fixtures/emotion/${language}-test.csv`;
    const [learnt, given] = [await feelAll(file), await feelAll(file, shipped)];
    expect(given.map(({ label }) => label)).toEqual(learnt.map(({ label }) => label));
    // Processors round differently.
    learnt.forEach(({ score }, at) => {
      expect(given[at]?.score).toBeCloseTo(score, 2);
    });
  });

  it.each(LANGUAGES)(
    '%s: few of the demo’s questions show any',
    async (language) => {
      const told = await feelAll(`test/accuracy/demo/${language}.csv`);
      const felt = told.filter(({ label }) => label !== 'NEUTRAL').length / told.length;
      const strong = told.filter(({ score }) => score >= 0.6).length / told.length;
      console.log(language, { felt, strong });
      expect(felt).toBeLessThan(FLOORS[language].felt);
    },
    300_000,
  );
});
