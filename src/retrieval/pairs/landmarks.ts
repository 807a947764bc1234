/** Taught pairs that others are compared with. */
export interface Landmarks {
  readonly count: number;
  /** Along the principal axes: for each landmark its one question, then its other. */
  readonly vectors: Float32Array;
  /** Their scaled signals, one landmark after the other. */
  readonly signals: Float32Array;
}
