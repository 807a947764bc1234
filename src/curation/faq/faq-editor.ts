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
import type { FaqInput } from './faq-input.js';
import { archiveFaq, publishFaq } from './publish-faq.js';
import { saveFaq } from './save-faq.js';
import { findStoredFaq, type SavedFaq, supersededVersion } from './stored-faq.js';

/** Removes a FAQ, see `FaqEditor.delete`. */
const deleteFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<{ readonly deletedId: string }>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
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
  });

/** What editors and publishers do with FAQs. Each is one transaction, with its audit record. */
export interface FaqEditor {
  /** Makes a draft; customers get the same as before. `expectedVersion` is `null` only for a new FAQ. */
  save(input: FaqInput, expectedVersion: number | null, principal: Principal, note?: string | null): Promise<Outcome<SavedFaq>>;
  /** Makes the newest draft what customers get. */
  publish(id: string, expectedVersion: number, principal: Principal, note?: string | null): Promise<Outcome<SavedFaq>>;
  /** Takes the FAQ out of service; nothing is deleted, publishing brings it back. */
  archive(id: string, expectedVersion: number, principal: Principal, note?: string | null): Promise<Outcome<SavedFaq>>;
  /** Removes the FAQ, unless others have it as a follow-up. It can be brought back from its history. */
  delete(id: string, expectedVersion: number, principal: Principal, note?: string | null): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createFaqEditor = (dependencies: FaqDependencies): FaqEditor => ({
  save: (input, expectedVersion, principal, note = null) => saveFaq(dependencies, input, expectedVersion, { principal, note }),
  publish: (id, expectedVersion, principal, note = null) => publishFaq(dependencies, id, expectedVersion, { principal, note }),
  archive: (id, expectedVersion, principal, note = null) => archiveFaq(dependencies, id, expectedVersion, { principal, note }),
  delete: (id, expectedVersion, principal, note = null) => deleteFaq(dependencies, id, expectedVersion, { principal, note }),
});

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
