/** Sums for a least-squares fit: of the products of each two columns (lower half, row by row), and of each column with the target. */
export interface GramSums {
  readonly products: Float64Array;
  readonly targets: Float64Array;
}
