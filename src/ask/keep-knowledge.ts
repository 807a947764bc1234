import type { Topic } from '../domain/topic.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { FaqRepository } from '../store/faq-repository.js';
import type { GraphReader } from '../store/graph-store.js';
import { keepById } from '../store/keep-by-id.js';
import type { TopicRepository } from '../store/topic-repository.js';
import { createNeighbourReader, type NeighbourReader } from '../suggestion/neighbour-reader.js';

/** The knowledge that all customers share, kept in memory as replies read it. Nothing of a person is kept. */
export interface KeptKnowledge {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly neighbours: NeighbourReader;
  readonly topics: () => Promise<readonly Topic[]>;
  /** To be called when the knowledge changed: everything is read anew. */
  drop(): void;
}

/**
 * Most replies are about the same few hundred FAQs and things; reading them again for each reply was a quarter of its cost
 * (docs/performance.md). A read through a `reader` of its own, as in a transaction, goes to the graph.
 */
export const keepKnowledge = ({
  faqs,
  entities,
  topics,
  graph,
  ontology,
}: {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly topics: Pick<TopicRepository, 'list'>;
  readonly graph: GraphReader;
  readonly ontology: { readonly current: OntologyIndex };
}): KeptKnowledge => {
  const wholeFaqs = keepById({ read: (ids) => faqs.find(ids) });
  const conditions = keepById({ read: (ids) => faqs.answerConditions(ids) });
  const things = keepById({
    read: (ids) => entities.find(ids),
    mayKeep: ({ type }) => !ontology.current.privateTypes.includes(type),
  });
  const neighbours = createNeighbourReader({ graph, ontology });
  let allTopics: Promise<readonly Topic[]> | null = null;
  return {
    faqs: {
      ...faqs,
      find: (ids, reader) => (reader === undefined ? wholeFaqs.find(ids) : faqs.find(ids, reader)),
      answerConditions: (ids) => conditions.find(ids),
    },
    entities: { ...entities, find: (ids, reader) => (reader === undefined ? things.find(ids) : entities.find(ids, reader)) },
    neighbours,
    topics() {
      const reading = allTopics ?? topics.list();
      allTopics = reading;
      reading.catch(() => {
        if (allTopics === reading) allTopics = null;
      });
      return reading;
    },
    drop() {
      allTopics = null;
      for (const kept of [wholeFaqs, conditions, things, neighbours]) kept.drop();
    },
  };
};
