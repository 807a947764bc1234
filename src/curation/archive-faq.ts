import type { Principal } from '../domain/principal.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import type { FaqDependencies } from './curation-dependencies.js';
import type { SavedFaq } from './saved-faq.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { recordAudit } from './record-audit.js';
import { writeDraft } from './save-faq.js';
import { findStoredFaq, supersededVersion } from './stored-faq.js';

/**
 * Takes a FAQ out of service, see `FaqEditor.archive`. Its newest content becomes one version more, so that publishing that version brings
 * it back; phrasings and answers stay in the graph, where nothing finds them while the FAQ is not published.
 */
export const archiveFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return archiveFaqIn(transaction, dependencies, id, expectedVersion, principal);
  });

/** The same as part of a transaction. `expectedVersion`: `null` takes whatever is there. */
export const archiveFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, live, newest } = stored;
  if (expectedVersion !== null && head.version !== expectedVersion) return refuseVersion(`the FAQ "${id}"`, expectedVersion, head.version);
  if (head.status === 'ARCHIVED') return { kind: 'done', changed: false, revision: null, warnings: [], faq: head, content: newest };

  const { faqs, changes, now } = dependencies;
  const at = now().toISOString();
  const faq: PublishedFaq = { ...head, status: 'ARCHIVED', version: head.version + 1, publishedVersion: null, updatedAt: at };
  const superseded = supersededVersion(head, live);
  if (superseded !== null) await faqs.keepVersions(transaction, new Map([[id, superseded]]));
  await writeDraft(transaction, faq, newest, principal.subject, dependencies);
  const revision = head.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
  await recordAudit(transaction, { action: 'archiveFaq', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], faq, content: newest };
};
