/** What an agent or editor looks for. */
export interface SearchInput {
  readonly query: string;
  readonly kinds: readonly ('FAQ' | 'ENTITY')[];
  readonly entityTypes: readonly string[];
  readonly topicIds: readonly string[];
  readonly language: string | null;
  readonly customerId: string | null;
  readonly conversationId: string | null;
  /** Only what comes after this place; `null`: from the start. */
  readonly after: SearchPlace | null;
  readonly limit: number;
}

/** A place in the ranking: what stood there, or would. It stays a place though others come, go or move. */
export interface SearchPlace {
  readonly score: number;
  readonly id: string;
  readonly kind: 'FAQ' | 'ENTITY';
}

/** The order of results: the best first, equal ones by id and kind. */
export const compareHits = (a: SearchPlace, b: SearchPlace): number =>
  b.score - a.score || compareTexts(a.id, b.id) || compareTexts(a.kind, b.kind);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
