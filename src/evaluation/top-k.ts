import { shareOf } from './share-of.js';

/** A question whose label is known, with what was found for it. */
export interface Ranked {
  readonly label: string;
  /** Best first. */
  readonly candidates: readonly { readonly label: string }[];
}

/** The share of questions whose label is among the first `k` candidates, 0..1; `null` without questions. */
export const topK = (ranked: readonly Ranked[], k: number): number | null =>
  shareOf(ranked, ({ label, candidates }) => candidates.slice(0, k).some((candidate) => candidate.label === label));
