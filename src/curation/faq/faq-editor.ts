import type { Principal } from '../../domain/access.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type Attribution, type FaqDependencies, lockKnowledge, recordAudit, recordHistory } from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import { tryOut } from '../change-all.js';
import type { FaqInput } from './faq-input.js';
import { archiveFaqIn, publishFaqIn, unscheduleFaqIn } from './publish-faq.js';
import { rejectFaqIn, submitFaqIn } from './review-faq.js';
import { saveFaq } from './save-faq.js';
import { findStoredFaq, type SavedFaq, supersededVersion } from './stored-faq.js';

/** Removes a FAQ, see `FaqEditor.delete`, as part of a transaction. */
export const deleteFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { faqs, changes, now } = dependencies;
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head: faq, live } = stored;
  if (faq.version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, faq.version);
  const previous = (await faqs.previous(id, transaction)).filter((other) => other !== id);
  if (previous.length > 0) {
    const told = `"${id}" is a follow-up of the FAQs ${listNames(previous)}; take it out of their nextIds first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: previous };
  }
  const superseded = supersededVersion(faq, live);
  if (superseded !== null) await faqs.keepVersions(transaction, new Map([[id, superseded]]));
  await faqs.delete(transaction, faq);
  const at = now().toISOString();
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: id, version: faq.version, change: 'DELETED' }], by, at, dependencies);
  const revision = faq.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
  await recordAudit(transaction, { action: 'deleteFaq', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};

/** A change of one version of a FAQ by somebody, for a reason or without. */
type ChangeFaq<T = SavedFaq> = (id: string, expectedVersion: number, principal: Principal, note?: string | null) => Promise<Outcome<T>>;

/** What editors and publishers do with FAQs. Each is one transaction, with its audit record and its history. */
export interface FaqEditor {
  /** Makes a draft; customers get the same as before. `expectedVersion` is `null` only for a new FAQ. */
  save(input: FaqInput, expectedVersion: number | null, principal: Principal, note?: string | null): Promise<Outcome<SavedFaq>>;
  /** Puts the newest draft before the publishers. */
  readonly submit: ChangeFaq;
  /** Sends the newest draft back to its writers; the note says why. */
  readonly reject: ChangeFaq;
  /**
   * Makes the newest draft what customers get.
   * @param at when, ISO-8601 UTC; it then goes live by itself, whatever is drafted meanwhile. Default: at once
   */
  publish(id: string, expectedVersion: number, principal: Principal, note?: string | null, at?: string | null): Promise<Outcome<SavedFaq>>;
  /** Calls off that a version goes live by itself. */
  readonly unschedule: ChangeFaq;
  /** Takes the FAQ out of service; nothing is deleted, publishing brings it back. */
  readonly archive: ChangeFaq;
  /**
   * Removes the FAQ, unless others have it as a follow-up. It can be brought back from its history.
   * @param isDryRun only tells what stands in the way. Default: it is removed
   */
  delete(
    id: string,
    expectedVersion: number,
    principal: Principal,
    note?: string | null,
    isDryRun?: boolean,
  ): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createFaqEditor = (dependencies: FaqDependencies): FaqEditor => {
  const inTransaction =
    <T>(
      change: (
        transaction: GraphTransaction,
        dependencies: FaqDependencies,
        id: string,
        expectedVersion: number,
        by: Attribution,
      ) => Promise<Outcome<T>>,
    ): ChangeFaq<T> =>
    (id, expectedVersion, principal, note = null) =>
      dependencies.store.transaction(async (transaction) => {
        await lockKnowledge(transaction);
        return change(transaction, dependencies, id, expectedVersion, { principal, note });
      });
  return {
    save: (input, expectedVersion, principal, note = null) => saveFaq(dependencies, input, expectedVersion, { principal, note }),
    submit: inTransaction(submitFaqIn),
    reject: inTransaction(rejectFaqIn),
    publish: (id, expectedVersion, principal, note = null, at = null) =>
      inTransaction((transaction, ...change) => publishFaqIn(transaction, ...change, at))(id, expectedVersion, principal, note),
    unschedule: inTransaction(unscheduleFaqIn),
    archive: inTransaction(archiveFaqIn),
    delete: (id, expectedVersion, principal, note = null, isDryRun = false) =>
      tryOut(dependencies.store, isDryRun, (transaction) =>
        deleteFaqIn(transaction, dependencies, id, expectedVersion, { principal, note }),
      ),
  };
};
