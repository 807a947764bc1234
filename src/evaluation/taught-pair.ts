/** Two questions. */
export interface QuestionPair {
  readonly one: string;
  readonly other: string;
}

/** Two questions of which somebody said whether they ask for the same. */
export interface TaughtPair extends QuestionPair {
  readonly same: boolean;
}
