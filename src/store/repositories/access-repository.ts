import { z } from 'zod';
import { ROLES } from '../../domain/access.js';
import type { GraphStore, GraphTransaction } from '../graph-store.js';

/** An API key as stored: the key itself is never kept, only its SHA-256. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: (typeof ROLES)[number];
  /** For the role `customer`: whose key it is. */
  readonly customerId: string | null;
  readonly createdAt: string;
}

export interface AccessRepository {
  create(apiKey: ApiKey, hash: string): Promise<void>;
  findByHash(hash: string): Promise<ApiKey | null>;
  list(): Promise<readonly ApiKey[]>;
  /** Withdraws a key; nothing happens when there is none. */
  delete(id: string): Promise<void>;
}

const apiKeyProperties = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  customerId: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  createdAt: z.string(),
});

export const createAccessRepository = ({ store }: { readonly store: GraphStore }): AccessRepository => ({
  async create({ customerId, ...apiKey }, hash) {
    const properties = { ...apiKey, hash, ...(customerId === null ? {} : { customerId }) };
    await store.write('access/create-api-key', { properties });
  },

  async findByHash(hash) {
    const [row] = await store.read('access/find-api-key', { hash });
    return row === undefined ? null : apiKeyProperties.parse(row['apiKey']);
  },

  async list() {
    const rows = await store.read('access/list-api-keys');
    return rows.map((row) => apiKeyProperties.parse(row['apiKey']));
  },

  async delete(id) {
    await store.write('access/delete-api-key', { id });
  },
});

/** Who changed what, when. */
interface AuditRecord {
  readonly id: string;
  readonly actor: string;
  readonly role: string;
  /** The mutation's name. */
  readonly action: string;
  readonly subjectId: string;
  /** Why, in the words of who did it; `null`: not said. */
  readonly note: string | null;
  readonly at: string;
}

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
  note: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  at: z.string(),
});

export const createAuditRepository = ({ store }: { readonly store: GraphStore }): AuditRepository => ({
  async record(transaction, { note, ...record }) {
    await transaction.write('audit/create-audit-record', { properties: { ...record, ...(note === null ? {} : { note }) } });
  },

  async list(subjectId, limit) {
    const rows = await store.read('audit/list-audit-records', { subjectId, limit });
    return rows.map((row) => auditProperties.parse(row['record']));
  },
});
