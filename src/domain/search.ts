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
  /** 0..1. */
  readonly score: number;
  /** The phrasing or name that fits best. */
  readonly excerpt: string;
}
