/** Brings each signal to mean 0 and standard deviation 1 over the taught pairs. */
export interface Scaling {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}
