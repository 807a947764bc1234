import type { Principal } from '../../domain/access.js';
import type { Topic } from '../../domain/faq.js';
import type { HistoryChange } from '../../domain/history.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type Attribution, type CurationDependencies, lockKnowledge, recordAudit, recordHistory } from '../curation-dependencies.js';
import { findIdFlaw, listNames, readTexts, TEXT_LIMITS } from '../fields/read-texts.js';
import { type Outcome, refuse, type UserError } from '../outcome.js';

type TopicDependencies = Pick<CurationDependencies, 'store' | 'topics' | 'changes' | 'audits' | 'history' | 'now'>;

/** A topic as an editor sends it: the whole of it as it should be. Languages are BCP 47 tags. */
export interface TopicInput {
  readonly id: string;
  readonly names: readonly { readonly language: string; readonly text: string }[];
}

/** What editors and publishers do with topics. */
export interface TopicEditor {
  /** Creates a topic or replaces its names; takes effect at once. */
  save(input: TopicInput, principal: Principal, note?: string | null): Promise<Outcome<{ readonly topic: Topic }>>;
  /** Removes a topic under which no published FAQ stands; the others are told. Drafts that name it are told when they are published. */
  delete(id: string, principal: Principal, note?: string | null): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createTopicEditor = (dependencies: TopicDependencies): TopicEditor => ({
  save: async (input, principal, note = null) => {
    const { topic, errors } = readTopic(input);
    if (errors.length > 0) return { kind: 'refused', userErrors: errors };
    return dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return saveTopicIn(transaction, dependencies, topic, { by: { principal, note } });
    });
  },
  delete: (id, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return deleteTopicIn(transaction, dependencies, id, { principal, note });
    }),
});

const readTopic = ({ id, names }: TopicInput): { readonly topic: Topic; readonly errors: readonly UserError[] } => {
  const wrong = (message: string, field: string): UserError => ({ code: 'BAD_INPUT', message, path: [field] });
  const read = readTexts(
    names.map((name, index) => ({ ...name, path: ['names', String(index)] })),
    'name',
    TEXT_LIMITS.name,
  );
  const flaw = findIdFlaw(id);
  return {
    topic: { id, names: Object.fromEntries(read.texts.map(({ language, text }) => [language, text])) },
    errors: [
      ...(flaw === null ? [] : [wrong(flaw, 'id')]),
      ...(names.length > 0 ? [] : [wrong('the topic has no name; write one in at least one language', 'names')]),
      ...read.errors,
    ],
  };
};

/** Writes a topic where it differs, as part of a transaction. */
export const saveTopicIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<TopicDependencies, 'store'>,
  topic: Topic,
  { by, change, action = 'saveTopic' }: { readonly by: Attribution; readonly change?: HistoryChange; readonly action?: string },
): Promise<Outcome<{ readonly topic: Topic }>> => {
  const { topics, changes, now } = dependencies;
  const before = (await topics.list(transaction)).find(({ id }) => id === topic.id);
  if (before !== undefined && before.names.zh === topic.names.zh && before.names.en === topic.names.en)
    return { kind: 'done', changed: false, revision: null, warnings: [], topic };
  const at = now().toISOString();
  await topics.save(transaction, [topic]);
  const became = change ?? (before === undefined ? 'CREATED' : 'SAVED');
  await recordHistory(transaction, [{ kind: 'TOPIC', subjectId: topic.id, change: became, content: topic }], by, at, dependencies);
  const revision = await changes.record(transaction, { kind: 'TOPIC', ids: [topic.id], at });
  await recordAudit(transaction, { action, subjectId: topic.id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], topic };
};

/** Removes a topic, see `TopicEditor.delete`, as part of a transaction. */
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
