import type { EmotionExample } from './emotion-example.js';

/** A labelled text with its vector by the encoder, of length 1. */
export interface EncodedExample extends EmotionExample {
  readonly vector: Float32Array;
}
