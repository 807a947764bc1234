/** A text somebody labelled. */
export interface EmotionExample {
  readonly text: string;
  /** Any name: the examples decide which labels there are. */
  readonly label: string;
  /** See `countPhrases`. Default: none */
  readonly marks?: readonly string[];
}
