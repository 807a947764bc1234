import type { Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { encodeTexts, type EncodedText } from './encode-texts.js';
import { majorityLanguage } from './majority-language.js';
import type { LearnPairs } from './similarity-suite.js';
import type { QuestionPair } from './taught-pair.js';
import { timed } from './timed.js';

/** Two encoded questions. */
export interface EncodedPair {
  readonly one: EncodedText;
  readonly other: EncodedText;
}

/** The probability that both ask for the same, 0..1. */
export type JudgePair = (pair: EncodedPair) => number;

/** Trains the re-ranker. */
export type TrainPairs = (
  pairs: readonly (EncodedPair & { readonly same: boolean })[],
  options: { readonly language: Language; readonly seed: number },
) => Promise<JudgePair>;

/** From which probability on two questions count as the same: it is calibrated, so more likely than not. */
const SAME_FROM = 0.5;

/** Learns over the vectors of an encoder, which is opened for the run. All texts count as written in the language of most. */
export const createLearnPairs =
  (openEncoder: () => Promise<Encoder>, train: TrainPairs): LearnPairs =>
  async (examples, { language, seed, tell }) => {
    const spoken = language ?? majorityLanguage(textsOf(examples));
    const encoder = await openEncoder();
    const encode = async (pairs: readonly QuestionPair[]): Promise<readonly EncodedPair[]> => {
      const encoded = await encodeTexts(textsOf(pairs), spoken, encoder, tell);
      return pairs.flatMap((_, index) => {
        const [one, other] = encoded.slice(2 * index, 2 * index + 2);
        return one === undefined || other === undefined ? [] : [{ one, other }];
      });
    };
    try {
      const encoded = await encode(examples);
      const taught = encoded.map((pair, index) => ({ ...pair, same: examples[index]?.same ?? false }));
      const { value: judge, seconds } = await timed(() => train(taught, { language: spoken, seed }));
      tell(`trained in ${seconds.toFixed(1)} s`);
      return {
        trainSeconds: seconds,
        judge: async (pairs) => (await encode(pairs)).map((pair) => judge(pair) >= SAME_FROM),
        close: () => encoder.close(),
      };
    } catch (error) {
      await encoder.close();
      throw error;
    }
  };

/** Both questions of each pair, one after the other. */
const textsOf = (pairs: readonly QuestionPair[]): readonly string[] => pairs.flatMap(({ one, other }) => [one, other]);
