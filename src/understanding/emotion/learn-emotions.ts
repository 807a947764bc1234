import type { FeltText } from '../../domain/felt-text.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { normaliseText } from '../../text/normalise-text.js';
import { createEmotionDetector } from './create-emotion-detector.js';
import type { EmotionDetector } from './emotion-detector.js';
import type { EmotionHead } from './emotion-head.js';
import { markCues } from './mark-cues.js';
import { trainEmotionHead } from './train-emotion-head.js';

/** The encoder's `encode`. */
export type EncodeTexts = (texts: readonly string[], language: Language) => Promise<readonly Float32Array[]>;

/** Trains a head a language; 550 examples take about a second, encoding included. A language without examples is left to cues. */
export const learnEmotions = async (
  examples: ReadonlyMap<Language, readonly FeltText[]>,
  encode: EncodeTexts,
): Promise<EmotionDetector> => {
  const heads = new Map<Language, EmotionHead>();
  for (const language of LANGUAGES) {
    const felt = (examples.get(language) ?? []).map(({ text, label }) => ({ text: normaliseText(text).text, label }));
    if (felt.length === 0) continue;
    const vectors = await encode(felt.map(({ text }) => text), language); // prettier-ignore
    const head = trainEmotionHead(felt.flatMap(({ text, label }, index) => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ text, label, vector, marks: markCues(text) }];
    })); // prettier-ignore
    heads.set(language, head);
  }
  return createEmotionDetector(heads);
};
