/** A word of a normalised text. Offsets are UTF-16 units in that text. */
export interface Word {
  readonly text: string;
  /** What all forms of the word share: the Porter stem of a Latin word (`cards` → `card`), anything else as written. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Says nothing about what is asked (`the`, `请问`). */
  readonly isStopWord: boolean;
  /** A shorter dictionary word inside the word before it: `银行` of `中国银行`. */
  readonly isPart: boolean;
}
