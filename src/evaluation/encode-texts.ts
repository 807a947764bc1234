import type { Language } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { normaliseText } from '../text/normalise-text.js';

/** A text as indexes and encoders see it, with what the encoder makes of it. */
export interface EncodedText {
  /** Normalised by `normaliseText`. */
  readonly text: string;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** Texts encoded between two lines of progress. */
const SLICE = 2_000;

/** Normalises and encodes texts, in their order; equal ones once. */
export const encodeTexts = async (
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
