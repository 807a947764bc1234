/** How much each kind of evidence adds to the logarithm of a FAQ's odds. */
export interface RankingWeights {
  /** Per vote of the neighbours: 1 among a FAQ's phrasings, 0 far from them. */
  readonly vote: number;
  /** Per logarithm of the head's share. */
  readonly head: number;
  /** Per square of the relative match of words: a match half as good is a quarter of the evidence. */
  readonly words: number;
}

/** Until they are learnt from the knowledge's own phrasings: the middle of what is learnt on the bank, the broad and the assistant set at 5 phrasings and more. */
export const USUAL_WEIGHTS: RankingWeights = { vote: 2.5, head: 1.3, words: 0.8 };
