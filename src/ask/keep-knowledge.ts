import { LRUCache } from 'lru-cache';
import type { Topic } from '../domain/faq.js';
import type { Entity, EntityRef } from '../domain/entity.js';
import { groupBy } from '../domain/group-by.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { createNeighbourReader, type NeighbourReader } from '../reply/suggestion/neighbourhood.js';
import type { GraphReader } from '../store/graph-store.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import type { CurrentIds } from '../store/repositories/id-repository.js';
import { keepById } from '../store/repositories/keep-by-id.js';
import type { RelatedEntity, RelationRepository } from '../store/repositories/relation-repository.js';
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

/** Lists are longer than single things, and asked for less often. */
const MOST_LISTS = 500;

/** What was read under a key, kept until it is dropped; a failure is forgotten. */
const keepByKey = <T extends object>(): { find(key: string, read: () => Promise<T>): Promise<T>; drop(): void } => {
  const empty = (): LRUCache<string, Promise<T>> => new LRUCache({ max: MOST_LISTS });
  let kept = empty();
  return {
    find(key, read) {
      const mine = kept;
      const reading = mine.get(key) ?? read();
      mine.set(key, reading);
      reading.catch(() => {
        if (mine.peek(key) === reading) mine.delete(key);
      });
      return reading;
    },
    drop() {
      kept = empty();
    },
  };
};

/** What was read within a minute is taken to hold for all of it: what begins or ends in the midst of one is told of up to a minute late. */
export const minuteOf = (moment: string): string => new Date(moment).toISOString().slice(0, 16);

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const NO_FORMER_IDS: Pick<CurrentIds, 'current'> = { current: (id) => id };

/** What is found under the ids that things have now, by the ids asked for: pages and links keep the ids that they knew. */
const findCurrent = async <T>(
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  { current }: Pick<CurrentIds, 'current'>,
): Promise<ReadonlyMap<string, T>> => {
  const found = await find(ids.map(current));
  return new Map(
    ids.flatMap((id) => {
      const one = found.get(current(id));
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
};

/** The knowledge that all customers share, kept in memory as replies read it. Nothing of a person is kept. */
export interface KeptKnowledge {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
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
  relations,
  topics,
  graph,
  ontology,
  currentIds = NO_FORMER_IDS,
}: {
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly topics: Pick<TopicRepository, 'list'>;
  readonly graph: GraphReader;
  readonly ontology: { readonly current: OntologyIndex };
  /** Default: nothing ever had another id. */
  readonly currentIds?: Pick<CurrentIds, 'current'>;
}): KeptKnowledge => {
  const wholeFaqs = keepById({ read: (ids) => faqs.find(ids) });
  const conditions = keepById({ read: (ids) => faqs.answerConditions(ids) });
  const things = keepById({
    read: (ids) => entities.find(ids),
    mayKeep: ({ type }) => !ontology.current.privateTypes.includes(type),
  });
  const neighbours = createNeighbourReader({ graph, ontology });
  const owners = keepByKey<readonly EntityRef[]>();
  const lists = keepByKey<readonly Entity[]>();
  const around = keepById<readonly RelatedEntity[]>({
    async read(pairs) {
      const ends = pairs.map((pair) => JSON.parse(pair) as readonly [id: string, type: string]);
      const rows = await relations.findAround(unique(ends.map(([id]) => id)), unique(ends.map(([, type]) => type)));
      return groupBy(rows, ({ id, relation }) => JSON.stringify([id, relation.type]));
    },
  });
  const allTopics = keepByKey<readonly Topic[]>();
  return {
    faqs: {
      ...faqs,
      find: (ids, reader) =>
        reader === undefined ? findCurrent(ids, (current) => wholeFaqs.find(current), currentIds) : faqs.find(ids, reader),
      answerConditions: (ids) => conditions.find(ids),
    },
    entities: {
      ...entities,
      find: (ids, reader) =>
        reader === undefined ? findCurrent(ids, (current) => things.find(current), currentIds) : entities.find(ids, reader),
      withAttribute(query, reader) {
        const isPublic = query.types.every((type) => !ontology.current.privateTypes.includes(type));
        return isPublic && reader === undefined
          ? owners.find(JSON.stringify(query), () => entities.withAttribute(query))
          : entities.withAttribute(query, reader);
      },
      withConditions(query) {
        const { type, conditions, asOf, limit } = query;
        if (ontology.current.privateTypes.includes(type)) return entities.withConditions(query);
        const key = JSON.stringify([type, conditions, limit, asOf.slice(0, 10), minuteOf(asOf)]);
        return lists.find(key, () => entities.withConditions(query));
      },
    },
    relations: {
      ...relations,
      async findAround(ids, types, reader) {
        if (reader !== undefined) return relations.findAround(ids, types, reader);
        if (!types.every((type) => ontology.current.publicRelations.includes(type))) return relations.findAround(ids, types);
        // In the order in which the statement gives them.
        const pairs = unique(ids).flatMap((id) => unique(types).map((type) => JSON.stringify([id, type])));
        const found = await around.find(pairs);
        return pairs.flatMap((pair) => found.get(pair) ?? []);
      },
    },
    neighbours,
    topics: () => allTopics.find('', () => topics.list()),
    drop() {
      for (const kept of [wholeFaqs, conditions, things, neighbours, owners, lists, around, allTopics]) kept.drop();
    },
  };
};
