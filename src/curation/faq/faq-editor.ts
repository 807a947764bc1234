import type { Principal } from '../../domain/access.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import {
  type Attribution,
  type CurationDependencies,
  type FaqDependencies,
  lockKnowledge,
  recordAudit,
  recordHistory,
} from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import { tryOut } from '../try-out.js';
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

type TopicDependencies = Pick<CurationDependencies, 'store' | 'topics' | 'changes' | 'audits' | 'history' | 'now'>;

/** What publishers do with topics. */
export interface TopicEditor {
  /** Removes a topic under which no published FAQ stands; the others are told. Drafts that name it are told when they are published. */
  delete(id: string, principal: Principal, note?: string | null): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createTopicEditor = (dependencies: TopicDependencies): TopicEditor => ({
  delete: (id, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return deleteTopicIn(transaction, dependencies, id, { principal, note });
    }),
});

/** The same as part of a transaction. */
export const deleteTopicIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<TopicDependencies, 'store'>,
  id: string,
  by: Attribution,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { topics, changes, now } = dependencies;
  const topic = (await topics.list(transaction)).find((one) => one.id === id);
  if (topic === undefined) return refuse('NOT_FOUND', `no topic has the id "${id.slice(0, 60)}"`, ['id']);
  const faqIds = await topics.faqsUnder(id, transaction);
  if (faqIds.length > 0) {
    const told = `the FAQs ${listNames(faqIds)} stand under "${id}"; give them another topic or delete them first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: faqIds };
  }
  await topics.delete(transaction, id);
  const at = now().toISOString();
  await recordHistory(transaction, [{ kind: 'TOPIC', subjectId: id, change: 'DELETED', content: topic }], by, at, dependencies);
  const revision = await changes.record(transaction, { kind: 'TOPIC', ids: [id], at });
  await recordAudit(transaction, { action: 'deleteTopic', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};
