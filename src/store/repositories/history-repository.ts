import { z } from 'zod';
import type { Relation } from '../../domain/entity.js';
import type { Topic } from '../../domain/faq.js';
import { HISTORY_CHANGES, HISTORY_KINDS, type HistoryChange, type HistoryKind, type HistoryRecord } from '../../domain/history.js';
import type { GraphReader, GraphStore, GraphTransaction, Row } from '../graph-store.js';
import { optionalText, readText } from './row-schemas.js';

/** A record with what was written then, where nothing else keeps it; of something deleted what it was last. */
export interface StoredRecord extends HistoryRecord {
  /** Of a FAQ or entity `null`: their versions are kept by themselves. */
  readonly content: Relation | Topic | null;
}

/** A record as it is to be written. */
export type NewRecord = Omit<StoredRecord, 'number' | 'group'>;

export interface HistoryListing {
  /** Only of what has one of these ids, and of relations that leave it; empty: of everything. */
  readonly subjectIds: readonly string[];
  /** Empty: all. */
  readonly kinds: readonly HistoryKind[];
  readonly changes: readonly HistoryChange[];
  /** Only those before this number; `null`: from the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export interface HistoryRepository {
  /** Writes records of one change, in their order. */
  record(transaction: GraphTransaction, records: readonly NewRecord[]): Promise<void>;
  /** The newest first. */
  list(listing: HistoryListing, reader?: GraphReader): Promise<readonly StoredRecord[]>;
  find(number: number, reader?: GraphReader): Promise<StoredRecord | null>;
  /** The record before each of some, of the same thing, by the numbers of those given. @param idsOf all ids that a thing ever had, by one of them */
  previous(records: readonly HistoryRecord[], idsOf: (id: string) => readonly string[]): Promise<ReadonlyMap<number, StoredRecord>>;
  /** The relations that an entity lost in one change. */
  lostRelations(reader: GraphReader, entityId: string, group: number): Promise<readonly Relation[]>;
  /** The highest version that each of some things ever had, by id. */
  lastVersions(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Erases what is recorded of an entity and of its relations. */
  erase(transaction: GraphTransaction, entityId: string): Promise<void>;
}

/** Larger than every number. */
const NEWEST = Number.MAX_SAFE_INTEGER;

const recordProperties = z.object({
  number: z.number().int(),
  group: z.number().int(),
  kind: z.enum(HISTORY_KINDS),
  subjectId: z.string(),
  version: z
    .number()
    .int()
    .nullish()
    .transform((value) => value ?? null),
  change: z.enum(HISTORY_CHANGES),
  note: optionalText,
  author: z.string(),
  role: z.string(),
  at: z.string(),
  content: optionalText,
});

export const createHistoryRepository = ({ store }: { readonly store: GraphStore }): HistoryRepository => ({
  async record(transaction, records) {
    if (records.length === 0) return;
    const rows = records.map(({ version, note, content, ...properties }, index) => ({
      left: records.length - 1 - index,
      properties: {
        ...properties,
        ...(version === null ? {} : { version }),
        ...(note === null ? {} : { note }),
        ...(content === null ? {} : { content: JSON.stringify(content) }),
        ...(content !== null && 'from' in content ? { fromId: content.from, toId: content.to } : {}),
      },
    }));
    await transaction.write('history/create-history-records', { rows });
  },

  async list({ subjectIds, kinds, changes, before, limit }, reader = store) {
    const filter = { kinds, changes, before: before ?? NEWEST, limit };
    const rows =
      subjectIds.length === 0
        ? await reader.read('history/list-history-records', filter)
        : await reader.read('history/find-history-of', { ...filter, subjectIds });
    return rows.map(toRecord);
  },

  async find(number, reader = store) {
    const [row] = await reader.read('history/find-history-records', { numbers: [number] });
    return row === undefined ? null : toRecord(row);
  },

  async previous(records, idsOf) {
    if (records.length === 0) return new Map();
    const rows = await store.read('history/find-history-before', {
      rows: records.map(({ number, kind, subjectId }) => ({ number, kind, subjectIds: idsOf(subjectId) })),
    });
    return new Map(rows.map((row) => [Number(row['number']), toRecord(row)]));
  },

  async lostRelations(reader, id, group) {
    const rows = await reader.read('history/find-history-group', { id, group });
    return rows.flatMap((row) => {
      const { content } = toRecord(row);
      return content !== null && 'from' in content ? [content] : [];
    });
  },

  async lastVersions(reader, ids) {
    if (ids.length === 0) return new Map();
    const rows = await reader.read('history/find-last-versions', { ids: [...new Set(ids)] });
    return new Map(rows.map((row) => [readText(row, 'id'), Number(row['version'])]));
  },

  async erase(transaction, id) {
    await transaction.write('history/delete-history', { id });
  },
});

const toRecord = (row: Row): StoredRecord => {
  const { content, ...record } = recordProperties.parse(row['record']);
  // Written by `record` above.
  return { ...record, content: content === null ? null : (JSON.parse(content) as Relation | Topic) };
};
