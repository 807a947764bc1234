import type { Principal } from '../../domain/access.js';
import { type CurationDependencies, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { listNames } from '../fields/read-texts.js';
import { type Outcome, refuse } from '../outcome.js';

type TopicDependencies = Pick<CurationDependencies, 'store' | 'topics' | 'changes' | 'audits' | 'now'>;

/** What publishers do with topics. */
export interface TopicEditor {
  /** Removes a topic under which no FAQ stands; the others are told. Drafts that name it are told when they are published. */
  delete(id: string, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createTopicEditor = (dependencies: TopicDependencies): TopicEditor => ({
  delete: (id, principal) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
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
    }),
});
