/** What has a history. */
export const HISTORY_KINDS = ['FAQ', 'ENTITY', 'RELATION', 'TOPIC'] as const;

export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What became of something. */
export const HISTORY_CHANGES = [
  'CREATED',
  'SAVED',
  'IMPORTED',
  'SUBMITTED',
  'REJECTED',
  'SCHEDULED',
  'UNSCHEDULED',
  'PUBLISHED',
  'ARCHIVED',
  'DELETED',
  'RENAMED',
  'MERGED',
  'RESTORED',
] as const;

export type HistoryChange = (typeof HISTORY_CHANGES)[number];

/** One change of one thing. */
export interface HistoryRecord {
  /** Counts all changes of everything. */
  readonly number: number;
  /** Number of the last of those that were made at once. */
  readonly group: number;
  readonly kind: HistoryKind;
  /** Id of the FAQ, entity or topic; of a relation see `relationId`. */
  readonly subjectId: string;
  /** Of a FAQ or entity the version it had then; a deleted one is brought back with a higher one. `null`: it has none. */
  readonly version: number | null;
  readonly change: HistoryChange;
  /** Why, in the words of who made it; `null`: not said. */
  readonly note: string | null;
  readonly author: string;
  readonly role: string;
  readonly at: string;
}

/** By what a relation is called in its history, and where it was deleted. */
export const relationId = ({ from, type, to }: { readonly from: string; readonly type: string; readonly to: string }): string =>
  `${from} ${type} ${to}`;
