import type { Language } from '../domain/language.js';

/** Turns texts into vectors of length 1 whose dot product says how close two texts are in meaning. */
export interface Encoder {
  /** Names model and version; vectors of different ids must not be compared. */
  modelId(language: Language): string;
  dimensions(language: Language): number;
  /** One vector a text, in order. Texts beyond the model's 512 tokens are cut. Concurrent calls share batches. */
  encode(texts: readonly string[], language: Language): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}
