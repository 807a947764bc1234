import { z } from 'zod';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { readText } from './row-schemas.js';

/** What became of an id that something had. */
export interface FormerId {
  /** What it means now: what it was renamed to, or merged into. */
  readonly currentId: string;
  /** Under which id the history of what had it goes on: not that of what it was merged into. */
  readonly historyId: string;
}

export type FormerIds = ReadonlyMap<string, FormerId>;

/** All ids that something ever had, by the id that it had last. */
export const everyIdOf = (id: string, former: FormerIds): readonly string[] => {
  const last = former.get(id)?.historyId ?? id;
  return [last, ...[...former].flatMap(([one, { historyId }]) => (historyId === last && one !== last ? [one] : []))];
};

/** What becomes of ids of FAQs and entities. */
export interface IdRepository {
  /** By the ids that were something's. As many as were ever renamed or merged. */
  former(reader?: GraphReader): Promise<FormerIds>;
  /** Gives an entity another id, that is free: its node, its kept versions, and what its former ids mean. */
  renameEntity(transaction: GraphTransaction, from: string, to: string): Promise<void>;
  /** Gives a FAQ another id, that is free: its node, its kept versions, and what was asked after it. Its parts stay to be written anew. */
  renameFaq(transaction: GraphTransaction, from: string, to: string): Promise<void>;
  /** Has the id of something that goes mean something else. */
  merge(transaction: GraphTransaction, from: string, to: string): Promise<void>;
  /** Has an id be what it was, where something comes back under it. */
  restore(transaction: GraphTransaction, id: string): Promise<void>;
  /** Forgets the ids that something ever had. */
  erase(transaction: GraphTransaction, id: string): Promise<void>;
}

const followUpRow = z.object({ key: z.string(), fromId: z.string(), toId: z.string() });

export const createIdRepository = ({ store }: { readonly store: GraphStore }): IdRepository => ({
  async former(reader = store) {
    const rows = await reader.read('id/find-former-ids');
    return new Map(
      rows.map((row) => [readText(row, 'id'), { currentId: readText(row, 'currentId'), historyId: readText(row, 'historyId') }]),
    );
  },

  async renameEntity(transaction, from, to) {
    await transaction.write('entity/rename-entity', { from, to });
    await transaction.write('entity/rename-entity-versions', { from, to });
    await keepRenamed(transaction, from, to);
  },

  async renameFaq(transaction, from, to) {
    await transaction.write('faq/rename-faq', { from, to });
    await transaction.write('faq/rename-faq-versions', { from, to });
    const rename = (id: string): string => (id === from ? to : id);
    const rows = (await transaction.read('conversation/find-follow-ups-of', { id: from })).map((row) => {
      const { key, fromId, toId } = followUpRow.parse(row);
      const renamed = { fromId: rename(fromId), toId: rename(toId) };
      return { key, newKey: JSON.stringify(renamed), ...renamed };
    });
    if (rows.length > 0) await transaction.write('conversation/rename-follow-ups', { rows });
    await keepRenamed(transaction, from, to);
  },

  async merge(transaction, from, to) {
    await transaction.write('id/move-former-ids', { from, to });
    await transaction.write('id/upsert-former-id', { id: from, currentId: to, historyId: from });
  },

  async restore(transaction, id) {
    await transaction.write('id/delete-former-id', { id });
    await transaction.write('id/set-former-ids', { id });
  },

  async erase(transaction, id) {
    await transaction.write('id/delete-former-ids-of', { id });
  },
});

const keepRenamed = async (transaction: GraphTransaction, from: string, to: string): Promise<void> => {
  await transaction.write('id/move-former-ids', { from, to });
  await transaction.write('id/rename-history-ids', { from, to });
  await transaction.write('id/upsert-former-id', { id: from, currentId: to, historyId: to });
  // It may have been called so before.
  await transaction.write('id/delete-former-id', { id: to });
};

/** A field whose texts are ids. */
const HOLDS_IDS = /^(?:id|subjects|\w*Ids?)$/u;

/** What ids mean now, in memory: conversations, links and pages keep the ids that they knew. */
export interface CurrentIds {
  /** The id itself, or that of what had it. */
  current(id: string): string;
  /** A value with what its ids mean now; they stand under `id`, `faqId`, `givenFaqIds` and the like. */
  currentIn<T>(value: T): T;
  /** To be called when the knowledge changed. */
  refresh(): Promise<void>;
}

export const createCurrentIds = ({ ids }: { readonly ids: Pick<IdRepository, 'former'> }): CurrentIds => {
  let former: FormerIds = new Map();
  const current = (id: string): string => former.get(id)?.currentId ?? id;
  const renamed = (value: unknown, isId: boolean): unknown => {
    if (typeof value === 'string') return isId ? current(value) : value;
    if (Array.isArray(value)) return value.map((inner) => renamed(inner, isId));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, HOLDS_IDS.test(key))]));
  };
  return {
    current,
    // Of the same shape: only texts give way to texts.
    currentIn: <T>(value: T): T => (former.size === 0 ? value : (renamed(value, false) as T)),
    async refresh() {
      former = await ids.former();
    },
  };
};
