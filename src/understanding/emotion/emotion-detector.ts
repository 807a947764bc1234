import type { Language } from '../../domain/language.js';
import type { Emotion } from '../../domain/reply.js';

/** Tells the feeling of what a customer says. */
export interface EmotionDetector {
  /**
   * The feeling of a normalised text, and how probable it is.
   * @param vector the encoder's, of `language`; `null`: there is none, words alone decide
   */
  detect(text: string, language: Language, vector: Float32Array | null): Emotion;
}
