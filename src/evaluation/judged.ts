/** One thing that was judged: its true label and the one given. */
export interface Judged {
  readonly expected: string;
  readonly given: string;
}
