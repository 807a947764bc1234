import type { Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import type { LearnEmotions } from './emotion-suite.js';
import { encodeTexts, type EncodedText } from './encode-texts.js';
import { majorityLanguage } from './majority-language.js';
import { timed } from './timed.js';

/** Gives a text its label. */
export type LabelText = (text: EncodedText) => string;

/** Trains the head that labels texts. */
export type TrainLabels = (
  examples: readonly (EncodedText & { readonly label: string })[],
  options: { readonly language: Language; readonly seed: number },
) => Promise<LabelText>;

/** Learns over the vectors of an encoder, which is opened for the run. All texts count as written in the language of most. */
export const createLearnEmotions =
  (openEncoder: () => Promise<Encoder>, train: TrainLabels): LearnEmotions =>
  async (examples, { language, seed, tell }) => {
    const spoken = language ?? majorityLanguage(examples.map(({ text }) => text));
    const encoder = await openEncoder();
    try {
      const encode = (texts: readonly string[]): Promise<readonly EncodedText[]> => encodeTexts(texts, spoken, encoder, tell);
      const encoded = await encode(examples.map(({ text }) => text));
      const labelled = encoded.map((text, index) => ({ ...text, label: examples[index]?.label ?? '' }));
      const { value: label, seconds } = await timed(() => train(labelled, { language: spoken, seed }));
      tell(`trained in ${seconds.toFixed(1)} s`);
      return { trainSeconds: seconds, judge: async (texts) => (await encode(texts)).map(label), close: () => encoder.close() };
    } catch (error) {
      await encoder.close();
      throw error;
    }
  };
