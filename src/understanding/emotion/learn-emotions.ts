import type { FeltText } from '../../domain/felt-text.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { normaliseText } from '../../text/normalise-text.js';
import { createEmotionDetector } from './create-emotion-detector.js';
import type { EmotionDetector } from './emotion-detector.js';
import type { EmotionHead } from './emotion-head.js';
import { markCues } from './mark-cues.js';
import { mixExamples } from './mix-examples.js';
import { trainEmotionHead } from './train-emotion-head.js';

/** The encoder's `encode`. */
type EncodeTexts = (texts: readonly string[], language: Language) => Promise<readonly Float32Array[]>;

/** See `trainEmotionHead`: of 1 to 100 the best on the shipped examples. Given, not searched for, which takes a tenth of the time. */
const FREEDOM = 30;

/** Trains a head a language; 600 examples take about a second, encoding included. A language without examples is left to cues. */
export const learnEmotions = async (
  examples: ReadonlyMap<Language, readonly FeltText[]>,
  encode: EncodeTexts,
): Promise<EmotionDetector> => {
  const heads = new Map<Language, EmotionHead>();
  for (const language of LANGUAGES) {
    const felt = (examples.get(language) ?? []).map(({ text, label }) => ({ text: normaliseText(text).text, label }));
    if (felt.length === 0) continue;
    const vectors = await encode(felt.map(({ text }) => text), language); // prettier-ignore
    const encoded = felt.flatMap((example, index) => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ ...example, vector }];
    });
    const marked = mixExamples(encoded, 'NEUTRAL').map((example) => ({ ...example, marks: markCues(example.text) }));
    heads.set(language, trainEmotionHead(marked, FREEDOM));
  }
  return createEmotionDetector(heads);
};
