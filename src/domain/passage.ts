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
