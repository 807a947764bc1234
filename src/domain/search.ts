/** What an agent or editor looks for. */
export interface SearchInput {
  readonly query: string;
  readonly kinds: readonly ('FAQ' | 'ENTITY')[];
  readonly entityTypes: readonly string[];
  readonly topicIds: readonly string[];
  readonly language: string | null;
  readonly customerId: string | null;
  readonly conversationId: string | null;
  /** How many results are wanted in all, the pages before included. */
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: 'FAQ' | 'ENTITY';
  readonly title: string;
  /** Above 0, at most 1. */
  readonly score: number;
  /** The title, name, phrasing, sentence of an answer or value that fits best. */
  readonly excerpt: string;
  /** What of the excerpt was looked for, in UTF-16 units, `end` exclusive; in order. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}
