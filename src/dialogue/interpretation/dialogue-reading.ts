/** What a message may mean in its dialogue, other than what it says by itself. */
export interface DialogueReading {
  readonly kind:
    | 'CHOSEN' // an option of the turn before, picked in words
    | 'CORRECTED' // the question before, about something else than was understood
    | 'CARRIED' // the question before, about something else
    | 'POINTED' // a question whose words point at something spoken of
    | 'ABOUT' // a question that names nothing, about what is in focus
    | 'NEARBY'; // the same about what the customer never named: a figure of it may be meant, no more
  /** Complete on its own. */
  readonly question: string;
  /** The FAQ picked of the options offered. */
  readonly faqId: string | null;
}
