/** The directions in which the taught questions differ most. */
export interface PrincipalAxes {
  readonly centre: Float32Array;
  /** Orthonormal, the most telling first. */
  readonly directions: readonly Float32Array[];
}
