import { z } from 'zod';
import { ERASURE_KINDS, type ErasureReceipt } from '../../domain/erasure.js';
import type { GraphReader, GraphStore, GraphTransaction, StatementName } from '../graph-store.js';
import { optionalText, readText } from './row-schemas.js';

/** A proposal drawn from what is erased. */
export interface DrawnProposal {
  readonly id: string;
  readonly status: string;
  readonly faqId: string | null;
}

/** Finds and removes what somebody said. */
export interface ErasureRepository {
  turnsOfCustomers(reader: GraphReader, ids: readonly string[]): Promise<readonly string[]>;
  turnsOfConversation(reader: GraphReader, key: string): Promise<readonly string[]>;
  conversationsOfCustomers(reader: GraphReader, ids: readonly string[]): Promise<readonly string[]>;
  feedbackOfCustomers(reader: GraphReader, ids: readonly string[]): Promise<readonly { readonly id: string; readonly wording: string }[]>;
  proposalsDrawnFrom(reader: GraphReader, turnIds: readonly string[]): Promise<readonly DrawnProposal[]>;
  /** Ended jobs whose reports hold one of some texts. */
  jobsWith(reader: GraphReader, texts: readonly string[]): Promise<readonly string[]>;
  /** Removes turns with the messages they answered and what people thought of their replies. */
  deleteTurns(transaction: GraphTransaction, ids: readonly string[]): Promise<void>;
  deleteConversations(transaction: GraphTransaction, keys: readonly string[]): Promise<void>;
  deleteFeedbackOf(transaction: GraphTransaction, customerIds: readonly string[]): Promise<void>;
  deleteJobs(transaction: GraphTransaction, ids: readonly string[]): Promise<void>;
  /** Takes out of the audit why things were done to some subjects; what was done, when and by whom stays. */
  clearNotes(transaction: GraphTransaction, subjectIds: readonly string[]): Promise<void>;
  saveReceipt(transaction: GraphTransaction, receipt: ErasureReceipt): Promise<void>;
  findReceipt(id: string): Promise<ErasureReceipt | null>;
  /** Receipts of what is still to be purged from the files. */
  purging(): Promise<readonly ErasureReceipt[]>;
  /** Ids of all turns, conversations and proposals. */
  allIds(): AsyncIterable<{ readonly what: 'turn' | 'conversation' | 'proposal'; readonly id: string }>;
}

const receiptProperties = z.object({
  id: z.string(),
  kind: z.enum(ERASURE_KINDS),
  subjectIds: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  role: z.string(),
  removed: z.string().transform((text) => z.array(z.object({ what: z.string(), count: z.number() })).parse(JSON.parse(text))),
  digests: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  hash: z.string(),
  status: z.enum(['PURGING', 'DONE']),
});

const PAGE = 10_000;
const LISTS = {
  turn: 'erasure/list-turn-ids',
  conversation: 'erasure/list-conversation-ids',
  proposal: 'erasure/list-proposal-ids',
} as const;

export const createErasureRepository = ({ store }: { readonly store: GraphStore }): ErasureRepository => {
  const idsOf = async (reader: GraphReader, statement: StatementName, ids: readonly string[]): Promise<readonly string[]> =>
    (await reader.read(statement, { ids })).map((row) => readText(row, 'id'));
  return {
    turnsOfCustomers: (reader, ids) => idsOf(reader, 'erasure/find-turns-of-customers', ids),

    async turnsOfConversation(reader, id) {
      return (await reader.read('erasure/find-turns-of-conversation', { id })).map((row) => readText(row, 'id'));
    },

    conversationsOfCustomers: (reader, ids) => idsOf(reader, 'erasure/find-conversations-of-customers', ids),

    async feedbackOfCustomers(reader, ids) {
      const rows = await reader.read('erasure/find-feedback-of-customers', { ids });
      return rows.map((row) => ({ id: readText(row, 'id'), wording: readText(row, 'wording') }));
    },

    async proposalsDrawnFrom(reader, ids) {
      const rows = await reader.read('erasure/find-proposals-drawn-from', { ids });
      return rows.map((row) => ({ id: readText(row, 'id'), status: readText(row, 'status'), faqId: optionalText.parse(row['faqId']) }));
    },

    async jobsWith(reader, texts) {
      return (await reader.read('erasure/find-jobs-with', { texts })).map((row) => readText(row, 'id'));
    },

    async deleteTurns(transaction, ids) {
      if (ids.length === 0) return;
      await transaction.write('conversation/delete-messages-of-turns', { ids });
      await transaction.write('feedback/delete-feedback-of-turns', { ids });
      await transaction.write('conversation/delete-turns', { ids });
    },

    async deleteConversations(transaction, ids) {
      if (ids.length > 0) await transaction.write('erasure/delete-conversations', { ids });
    },

    async deleteFeedbackOf(transaction, ids) {
      for (const customerId of ids) await transaction.write('feedback/delete-feedback-of-customer', { customerId });
    },

    async deleteJobs(transaction, ids) {
      if (ids.length > 0) await transaction.write('erasure/delete-jobs', { ids });
    },

    async clearNotes(transaction, ids) {
      await transaction.write('erasure/set-audit-notes', { ids });
    },

    async saveReceipt(transaction, { removed, digests, ...receipt }) {
      const texts = { removed: JSON.stringify(removed), digests: JSON.stringify(digests) };
      const properties = { ...receipt, subjectIds: [...receipt.subjectIds], ...texts };
      await transaction.write('erasure/upsert-receipt', { id: receipt.id, properties });
    },

    async findReceipt(id) {
      const [row] = await store.read('erasure/find-receipt', { id });
      return row === undefined ? null : receiptProperties.parse(row['receipt']);
    },

    async purging() {
      return (await store.read('erasure/list-receipts', { status: 'PURGING' })).map((row) => receiptProperties.parse(row['receipt']));
    },

    async *allIds() {
      for (const what of ['turn', 'conversation', 'proposal'] as const) {
        for (let after = ''; ;) {
          const ids = (await store.read(LISTS[what], { after, limit: PAGE })).map((row) => readText(row, 'id'));
          for (const id of ids) yield { what, id };
          const last = ids.at(-1);
          if (last === undefined || ids.length < PAGE) break;
          after = last;
        }
      }
    },
  };
};
