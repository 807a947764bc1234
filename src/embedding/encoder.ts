import type { Language } from '../domain/language.js';

/** A question asks for a handful of vectors (itself, its rewritings); an import or a rebuild for hundreds. */
const MOST_TEXTS_OF_A_QUESTION = 16;

/** Whether a call may wait behind questions and should leave no trace in the cache. */
export const isBulk = (texts: readonly string[]): boolean => texts.length > MOST_TEXTS_OF_A_QUESTION;

/** The same direction with length 1; a vector of zeros stays as it is. */
export const normaliseVector = (vector: ArrayLike<number>): Float32Array => {
  const unit = Float32Array.from(vector);
  let squares = 0;
  for (const value of unit) squares += value * value;
  const length = Math.sqrt(squares);
  if (length === 0) return unit;
  return unit.map((value) => value / length);
};

const messageOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
};

/** An error in one line with its cause, which is where `fetch` says what happened. */
export const describeError = (error: unknown): string => {
  const message = messageOf(error) ?? String(error);
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? messageOf(error.cause) : null;
  return cause === null || cause === message ? message : `${message} (${cause})`;
};

/** Turns texts into vectors of length 1 whose dot product says how close two texts are in meaning. */
export interface Encoder {
  /** Names model and version; vectors of different ids must not be compared. */
  modelId(language: Language): string;
  dimensions(language: Language): number;
  /** One vector a text, in order. Texts beyond the model's 512 tokens are cut. Concurrent calls share batches. */
  encode(texts: readonly string[], language: Language): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}
