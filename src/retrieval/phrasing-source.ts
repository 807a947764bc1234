import type { Change } from '../domain/change.js';
import type { Language } from '../domain/language.js';

/** How far in the graph's history the index has come. */
export interface KnowledgePosition {
  readonly revision: number;
  /** When the change with this revision was made: tells the history of another graph, with the same numbers, apart. `null`: no such record. */
  readonly changedAt: string | null;
  /** Whether all changes up to the revision are in. `false`: compare with everything the graph has. */
  readonly isComplete: boolean;
}

export const START: KnowledgePosition = { revision: 0, changedAt: null, isComplete: false };

/** A phrasing of a published FAQ as the graph holds it. */
export interface IndexedPhrasing {
  /** A hash of FAQ, language and text: an id that is known already needs no encoding. */
  readonly id: string;
  readonly faqId: string;
  readonly text: string;
  readonly language: Language;
  /** Whether it is the FAQ's title rather than something a customer would say. */
  readonly isTitle: boolean;
}

export interface PhrasingPage {
  /** Only ids after this one; `null`: from the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** Where the published phrasings come from: the graph, the only source of truth. */
export interface PhrasingSource {
  /** The knowledge's revision now; 0 when nothing was ever published. */
  currentRevision(): Promise<number>;
  /** Changes after `revision`, oldest first. */
  changesSince(revision: number): Promise<readonly Change[]>;
  /** Published phrasings and titles of these FAQs (`null`: of all), each once, about `limit` a page. A FAQ that is not published has none. */
  publishedPhrasings(faqIds: readonly string[] | null, page: PhrasingPage): Promise<readonly IndexedPhrasing[]>;
}
