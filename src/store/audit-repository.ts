import { z } from 'zod';
import type { AuditRecord } from '../domain/audit-record.js';
import type { GraphStore, GraphTransaction } from './graph-store.js';

export interface AuditRepository {
  /** Part of the transaction it tells of, so that neither stands without the other. */
  record(transaction: GraphTransaction, record: AuditRecord): Promise<void>;
  /** The newest `limit`, of one subject or, with `''`, of all. */
  list(subjectId: string, limit: number): Promise<readonly AuditRecord[]>;
}

const auditProperties = z.object({
  id: z.string(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  subjectId: z.string(),
  at: z.string(),
});

export const createAuditRepository = ({ store }: { readonly store: GraphStore }): AuditRepository => ({
  async record(transaction, record) {
    await transaction.write('audit/create-audit-record', { properties: { ...record } });
  },

  async list(subjectId, limit) {
    const rows = await store.read('audit/list-audit-records', { subjectId, limit });
    return rows.map((row) => auditProperties.parse(row['record']));
  },
});
