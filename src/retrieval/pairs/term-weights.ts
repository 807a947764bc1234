/** How much each word (or character) tells: rare ones tell more. */
export interface TermWeights {
  readonly known: ReadonlyMap<string, number>;
  /** Of a term that no taught question holds. */
  readonly unknown: number;
}
