import { randomUUID } from 'node:crypto';
import type { Principal } from '../domain/principal.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';

/** Notes who changed what, in the transaction of the change. `action` is the mutation's name. */
export const recordAudit = async (
  transaction: GraphTransaction,
  { action, subjectId, principal }: { readonly action: string; readonly subjectId: string; readonly principal: Principal },
  { audits, now }: Pick<CurationDependencies, 'audits' | 'now'>,
): Promise<void> => {
  const at = now().toISOString();
  await audits.record(transaction, { id: randomUUID(), actor: principal.subject, role: principal.role, action, subjectId, at });
};
