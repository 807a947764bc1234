import type { WrittenAnswer } from '../faq-writing.js';
import type { Path } from '../user-error.js';
import type { WrittenId, WrittenPeriod, WrittenText } from '../written.js';
import type { SourceRow } from './read/source-row.js';

/** What a row says of a FAQ. What it does not speak of is absent and stays as it is; phrasings are always added. */
export interface FaqItem {
  readonly faqId: string;
  readonly row: SourceRow;
  /**
   * `whole`: the row describes the FAQ and replaces what it speaks of.
   * `part`: one of possibly many rows about the FAQ, such as a phrasing; it only adds, and the first row of an import that gives a title,
   * topic or answer counts.
   */
  readonly kind: 'whole' | 'part';
  readonly phrasings: readonly WrittenText[];
  readonly titles?: readonly WrittenText[];
  /** For a FAQ without any other title. */
  readonly fallbackTitle?: WrittenText;
  readonly topic?: WrittenTopic;
  readonly about?: readonly WrittenId[];
  readonly next?: readonly WrittenId[];
  readonly answers?: readonly WrittenAnswer[];
  readonly period?: WrittenPeriod;
  /** Whether nothing but its question tells which FAQ the row is about: then it is the one that has the question, where there is one. */
  readonly isNamedByQuestion?: boolean;
}

/** A topic by its id, or in a table by its name; one that is not there yet is created when it is a name. */
export interface WrittenTopic extends WrittenId {
  readonly isName: boolean;
}

/** Something that cannot be taken from a row. */
export interface ItemFlaw {
  readonly path: Path;
  readonly reason: string;
}

/** What a row became. */
export type ReadItem<T> = { readonly kind: 'item'; readonly item: T } | { readonly kind: 'flawed'; readonly flaws: readonly ItemFlaw[] };

export const flawed = (path: Path, reason: string): ReadItem<never> => ({ kind: 'flawed', flaws: [{ path, reason }] });
