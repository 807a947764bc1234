import type { WrittenAnswer } from '../../faq/faq-input.js';
import { findPublishingErrors } from '../../faq/review-faq.js';
import type { WrittenId, WrittenPeriod, WrittenText } from '../../fields/read-texts.js';
import type { Path, UserError } from '../../outcome.js';
import type { SourceRow } from '../files/source-row.js';
import type { FaqState } from './faq-states.js';

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

/** Why a row of a FAQ cannot be taken; empty: it can. `after` is the FAQ as it would be. */
export const findItemFlaws = (
  item: FaqItem,
  errors: readonly UserError[],
  after: FaqState,
  { publish, describedAt }: { readonly publish: boolean; readonly describedAt: string | null },
): readonly ItemFlaw[] => {
  const { faqId, kind } = item;
  if (kind === 'whole' && describedAt !== null) {
    return [{ path: ['id'], reason: `the FAQ "${faqId}" was described already at ${describedAt}; make one of the two` }];
  }
  if (publish && after.head?.status === 'ARCHIVED') {
    return [{ path: [], reason: `the FAQ "${faqId}" is archived; publish it again first, or take the row out` }];
  }
  if (item.row.addsTo !== undefined && after.head === null && !after.hadPhrasings && after.after.phrasings.length === 0)
    return [{ path: [], reason: item.row.addsTo }];
  const { titles, phrasings, answers } = after.after;
  if (Object.keys(titles).length === 0 && errors.length === 0 && item.phrasings.length === 0 && kind === 'part')
    return [
      { path: [], reason: `the FAQ "${faqId}" is new and the row has no question and no title; its id is none that customers should read` },
    ];
  const lacking = publish
    ? findPublishingErrors({ titles, answers, phrasings: { length: phrasings.length + Number(after.hadPhrasings) } })
    : [];
  // Of a row of a table the column is named, not the field within our answer.
  return (errors.length > 0 ? errors : lacking).map(({ path, message }) => ({
    path: kind === 'part' ? path.slice(0, 1) : path,
    reason: message,
  }));
};
