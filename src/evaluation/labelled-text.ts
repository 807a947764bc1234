/** A text and what it is an example of. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}
