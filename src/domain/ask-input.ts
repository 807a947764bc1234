/** A question and the situation it is asked in, as a client sends it; checked by `situation/`. */
export interface AskInput {
  readonly question: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly customerId: string | null;
  readonly channel: string | null;
  readonly scenario: string | null;
  readonly entityIds: readonly string[];
  readonly language: string | null;
  readonly asOf: string | null;
  readonly optionId: string | null;
  readonly maxSuggestions: number;
}
