/** A question as the re-ranker sees it. */
export interface TextVector {
  /** Normalised by `normaliseText`. */
  readonly text: string;
  /** By the encoder of its language, of length 1. */
  readonly vector: Float32Array;
}
