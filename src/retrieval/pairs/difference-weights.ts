/** What each difference says for "the same", in log-odds; learnt from pairs beside the signals, so that it tells what those do not. */
export interface DifferenceWeights {
  readonly offset: number;
  /** By the difference's name; one not in it says nothing. */
  readonly differences: ReadonlyMap<string, number>;
  /** One a scaled signal. */
  readonly signals: Float64Array;
}
