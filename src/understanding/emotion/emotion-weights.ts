/** Of a multinomial logistic regression over phrases and vectors. */
export interface EmotionWeights {
  readonly labels: number;
  /** `labels` numbers a phrase of the vocabulary. */
  readonly phrases: Float32Array;
  /** `labels` numbers a dimension of the vector. */
  readonly vector: Float32Array;
  /** One a label. */
  readonly offsets: Float32Array;
}
