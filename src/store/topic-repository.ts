import type { Topic } from '../domain/topic.js';
import type { GraphReader, GraphStore, GraphTransaction } from './graph-store.js';
import { readLocalised, writeLocalised } from './localised.js';
import { readText } from './read-text.js';

export interface TopicRepository {
  list(reader?: GraphReader): Promise<readonly Topic[]>;
  save(transaction: GraphTransaction, topics: readonly Topic[]): Promise<void>;
  /** Ids of the FAQs under a topic. */
  faqsUnder(id: string, reader?: GraphReader): Promise<readonly string[]>;
  delete(transaction: GraphTransaction, id: string): Promise<void>;
}

export const createTopicRepository = ({ store }: { readonly store: GraphStore }): TopicRepository => ({
  async list(reader = store) {
    const rows = await reader.read('topic/list-topics');
    return rows.map((row) => ({ id: readText(row, 'id'), names: readLocalised(row, 'name') }));
  },

  async save(transaction, topics) {
    if (topics.length === 0) return;
    const rows = topics.map(({ id, names }) => ({ id, properties: { id, ...writeLocalised('name', names) } }));
    await transaction.write('topic/upsert-topics', { rows });
  },

  async faqsUnder(id, reader = store) {
    const rows = await reader.read('topic/find-faqs-under', { id });
    return rows.map((row) => readText(row, 'id'));
  },

  async delete(transaction, id) {
    await transaction.write('topic/delete-topic', { id });
  },
});
