/** How far `open` has come in encoding phrasings. */
export interface BuildProgress {
  readonly encoded: number;
}
