import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '../../domain/change.js';
import type { GraphStore, GraphTransaction } from '../graph-store.js';
import { readText } from './row-schemas.js';

export interface ChangeRepository {
  /** Names this graph and no other, whatever its revision. */
  graphId(): Promise<string>;
  /** 0 before the first published change. */
  currentRevision(): Promise<number>;
  /** The oldest `limit` changes after a revision. */
  changesSince(revision: number, limit: number): Promise<readonly Change[]>;
  /** Advances the revision; part of the transaction that makes the change. Returns the new revision. */
  record(transaction: GraphTransaction, change: Omit<Change, 'revision'>): Promise<number>;
  /** Whether knowledge that comes with the service was ever loaded into this graph, be it there still or not. */
  wasLoaded(name: string): Promise<boolean>;
  /** Records that it is loaded; part of the transaction that loads it. Whether this was the first time. */
  recordLoaded(transaction: GraphTransaction, name: string): Promise<boolean>;
}

const changeRow = z.object({
  revision: z.number().int(),
  kind: z.enum(['FAQ', 'ENTITY', 'RELATION', 'TOPIC', 'ONTOLOGY', 'FEEDBACK']),
  ids: z.array(z.string()),
  at: z.string(),
});

export const createChangeRepository = ({ store }: { readonly store: GraphStore }): ChangeRepository => ({
  async graphId() {
    const [row] = await store.write('change/upsert-graph-id', { graphId: randomUUID() });
    return readText(row ?? {}, 'graphId');
  },

  async currentRevision() {
    const [row] = await store.read('change/find-revision');
    return Number(row?.['revision'] ?? 0);
  },

  async changesSince(revision, limit) {
    const rows = await store.read('change/find-changes', { revision, limit });
    return rows.map((row) => changeRow.parse(row));
  },

  async record(transaction, { kind, ids, at }) {
    const [row] = await transaction.write('change/advance-revision');
    const revision = Number(row?.['revision']);
    await transaction.write('change/create-change', { properties: { revision, kind, ids, at } });
    return revision;
  },

  async wasLoaded(name) {
    return (await store.read('change/find-loaded', { id: loadedId(name) })).length > 0;
  },

  async recordLoaded(transaction, name) {
    const [row] = await transaction.write('change/record-loaded', { id: loadedId(name) });
    return row?.['times'] === 1;
  },
});

/** Id of the counter that tells of shipped knowledge whether it was loaded. */
const loadedId = (name: string): string => `loaded ${name}`;
