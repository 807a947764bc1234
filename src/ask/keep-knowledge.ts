import type { Topic } from '../domain/faq.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { createNeighbourReader, type NeighbourReader } from '../reply/suggestion/neighbourhood.js';
import type { GraphReader } from '../store/graph-store.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import { keepById } from '../store/repositories/keep-by-id.js';
import type { TopicRepository } from '../store/repositories/ontology-repository.js';
import type { AskDependencies } from './ask-dependencies.js';

type Reads = Pick<AskDependencies, 'faqs' | 'entities' | 'relations'>;

/**
 * The repositories, but what was read once is remembered. For one reply: what it would have been without a context is composed from what was
 * read for the reply itself, without another statement.
 */
export const rememberReads = <D extends Reads>(dependencies: D): D => {
  const { faqs, entities, relations } = dependencies;
  const around = new Map<string, ReturnType<Reads['relations']['findAround']>>();
  return {
    ...dependencies,
    faqs: { ...faqs, find: rememberById((ids) => faqs.find(ids)) },
    entities: { ...entities, find: rememberById((ids) => entities.find(ids)) },
    relations: {
      ...relations,
      findAround(ids, types) {
        const key = JSON.stringify([ids, types]);
        const known = around.get(key) ?? relations.findAround(ids, types);
        around.set(key, known);
        return known;
      },
    },
  };
};

/** Reads what is missing in one go, then gives all that was asked for. */
const rememberById = <T>(
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): ((ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) => {
  const known = new Map<string, Promise<T | undefined>>();
  return async (ids) => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const reading = find(missing);
      for (const id of missing) {
        const one = reading.then((found) => found.get(id));
        // Whoever asked hears of a failure by the first of them; the others must not go unheard.
        one.catch(() => undefined);
        known.set(id, one);
      }
    }
    const found = new Map<string, T>();
    for (const id of ids) {
      const one = await known.get(id);
      if (one !== undefined) found.set(id, one);
    }
    return found;
  };
};

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
