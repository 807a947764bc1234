import type { Principal } from '../../domain/access.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type CurationDependencies, type FaqDependencies, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import type { FaqInput } from './faq-input.js';
import { archiveFaq, publishFaq } from './publish-faq.js';
import { saveFaq } from './save-faq.js';
import type { SavedFaq } from './stored-faq.js';

/** Removes a FAQ, see `FaqEditor.delete`. */
const deleteFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return deleteFaqIn(transaction, dependencies, id, expectedVersion, principal);
  });

/** The same as part of a transaction. */
export const deleteFaqIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<FaqDependencies, 'store'>,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { faqs, changes, now } = dependencies;
  const faq = (await faqs.find([id], transaction)).get(id);
  if (faq === undefined) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  if (faq.version !== expectedVersion) return refuseVersion(`the FAQ "${id}"`, expectedVersion, faq.version);
  const previous = (await faqs.previous(id, transaction)).filter((other) => other !== id);
  if (previous.length > 0) {
    const told = `"${id}" is a follow-up of the FAQs ${listNames(previous)}; take it out of their nextIds first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: previous };
  }
  await faqs.delete(transaction, faq);
  const at = now().toISOString();
  const revision = faq.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
  await recordAudit(transaction, { action: 'deleteFaq', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};

/** What editors and publishers do with FAQs. Each is one transaction, with its audit record. */
export interface FaqEditor {
  /** Makes a draft; customers get the same as before. `expectedVersion` is `null` only for a new FAQ. */
  save(input: FaqInput, expectedVersion: number | null, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Makes the newest draft what customers get. */
  publish(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Takes the FAQ out of service; nothing is deleted, publishing brings it back. */
  archive(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Removes the FAQ with its drafts and versions, for good, unless others have it as a follow-up. */
  delete(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createFaqEditor = (dependencies: FaqDependencies): FaqEditor => ({
  save: (input, expectedVersion, principal) => saveFaq(dependencies, input, expectedVersion, principal),
  publish: (id, expectedVersion, principal) => publishFaq(dependencies, id, expectedVersion, principal),
  archive: (id, expectedVersion, principal) => archiveFaq(dependencies, id, expectedVersion, principal),
  delete: (id, expectedVersion, principal) => deleteFaq(dependencies, id, expectedVersion, principal),
});

type TopicDependencies = Pick<CurationDependencies, 'store' | 'topics' | 'changes' | 'audits' | 'now'>;

/** What publishers do with topics. */
export interface TopicEditor {
  /** Removes a topic under which no published FAQ stands; the others are told. Drafts that name it are told when they are published. */
  delete(id: string, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createTopicEditor = (dependencies: TopicDependencies): TopicEditor => ({
  delete: (id, principal) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return deleteTopicIn(transaction, dependencies, id, principal);
    }),
});

/** The same as part of a transaction. */
export const deleteTopicIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<TopicDependencies, 'store'>,
  id: string,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { topics, changes, now } = dependencies;
  if (!(await topics.list(transaction)).some((topic) => topic.id === id))
    return refuse('NOT_FOUND', `no topic has the id "${id.slice(0, 60)}"`, ['id']);
  const faqIds = await topics.faqsUnder(id, transaction);
  if (faqIds.length > 0) {
    const told = `the FAQs ${listNames(faqIds)} stand under "${id}"; give them another topic or delete them first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: faqIds };
  }
  await topics.delete(transaction, id);
  const revision = await changes.record(transaction, { kind: 'TOPIC', ids: [id], at: now().toISOString() });
  await recordAudit(transaction, { action: 'deleteTopic', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};
