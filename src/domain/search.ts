import type { Language } from './language.js';

/** A sentence of what the knowledge says. */
export interface PassageText {
  /** Unique; the same sentence of the same owner has the same one. */
  readonly id: string;
  readonly owner: PassageOwner;
  readonly language: Language;
  /** As customers would read it. */
  readonly text: string;
}

/** Whose sentence it is: an answer of a FAQ, or a text that describes an entity. */
export type PassageOwner =
  | { readonly kind: 'FAQ'; readonly id: string; readonly answerId: string }
  | { readonly kind: 'ENTITY'; readonly id: string; readonly attribute: string };

/** Where sentences come from. */
export interface PassageSource {
  /** Sentences of these FAQs and entities, or of all that are published and public (`null`). */
  passages(ownerIds: readonly string[] | null): AsyncIterable<readonly PassageText[]>;
}

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
