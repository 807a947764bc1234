import type { Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { timed } from './measures.js';
import type { LearnEmotions, LearnPairs, QuestionPair } from './sentence-suites.js';
import type { SuiteRun } from './suite.js';

/** What was learnt from examples, ready to judge others of their kind. */
export interface Learnt<Item, Verdict> {
  /** From the examples' vectors until it can judge. */
  readonly trainSeconds: number;
  /** One verdict an item, in their order. */
  judge(items: readonly Item[]): Promise<readonly Verdict[]>;
  close(): Promise<void>;
}

/** Learns from examples by the service's own constructors. */
export type Learn<Example, Item, Verdict> = (examples: readonly Example[], run: SuiteRun) => Promise<Learnt<Item, Verdict>>;

/** A text as indexes and encoders see it, with what the encoder makes of it. */
interface EncodedText {
  /** Normalised by `normaliseText`. */
  readonly text: string;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** Texts encoded between two lines of progress. */
const SLICE = 2_000;

/** Normalises and encodes texts, in their order; equal ones once. */
const encodeTexts = async (
  texts: readonly string[],
  language: Language,
  encoder: Pick<Encoder, 'encode'>,
  tell: (line: string) => void,
): Promise<readonly EncodedText[]> => {
  const normalised = texts.map((text) => normaliseText(text).text);
  const distinct = [...new Set(normalised)];
  const known = new Map<string, EncodedText>();
  while (known.size < distinct.length) {
    const slice = distinct.slice(known.size, known.size + SLICE);
    const vectors = await encoder.encode(slice, language);
    slice.forEach((text, index) => known.set(text, { text, vector: vectors[index] ?? new Float32Array() }));
    tell(`encoded ${known.size} of ${distinct.length} texts`);
  }
  return normalised.flatMap((text) => known.get(text) ?? []);
};

/** The language most texts are written in; English where neither leads, which the service falls back to as well. */
export const majorityLanguage = (texts: readonly string[]): Language => {
  const detected = texts.map((text) => detectLanguage(normaliseText(text).text));
  const chinese = detected.filter((language) => language === 'zh').length;
  const english = detected.filter((language) => language === 'en').length;
  return chinese > english ? 'zh' : 'en';
};

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
