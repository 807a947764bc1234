import type { Language } from '../domain/language.js';

/** The phrasings of one language as the training sees them; plain data that can be sent to a worker thread. */
export interface TrainingSet {
  readonly language: Language;
  readonly dimensions: number;
  readonly faqIds: readonly string[];
  /** For each phrasing, in the order of their ids, the index of its FAQ. */
  readonly faqOf: Int32Array;
  /** Their vectors, one after the other. */
  readonly vectors: Float32Array;
  /** Their normalised texts. */
  readonly texts: readonly string[];
  /** 1 where the phrasing is a FAQ's title: evidence like a phrasing, but nothing a customer would ask. */
  readonly isTitle: Uint8Array;
}

export const vectorAt = ({ vectors, dimensions }: TrainingSet, phrasing: number): Float32Array =>
  vectors.subarray(phrasing * dimensions, (phrasing + 1) * dimensions);
