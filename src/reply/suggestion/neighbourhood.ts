import { z } from 'zod';
import type { EntityRef } from '../../domain/entity.js';
import { hasCome } from '../../domain/time/calendar.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphReader, Row } from '../../store/graph-store.js';
import { keepById } from '../../store/repositories/keep-by-id.js';
import { momentParameters, readLocalised } from '../../store/repositories/row-schemas.js';

/** A step in the graph as it is stored: from the FAQ that is followed or is about something, or along a relation. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** `NEXT` as editors say, `ASKED_NEXT` as people did, `ABOUT`, or a relation type. */
  readonly type: string;
  /** Editors' order of follow-ups, from 0. */
  readonly rank: number;
}

/** The part of the public graph around a situation: a few hundred nodes at most. */
export interface Neighbourhood {
  /** FAQs have the type `Faq`. */
  readonly nodes: ReadonlyMap<string, EntityRef>;
  readonly steps: readonly Step[];
}

/** How readily one goes on along a step; to what editors set as follow-up first of all. */
export const weightOf = ({ type, rank }: Step): number =>
  type === 'NEXT' ? 3 / (1 + 0.2 * rank) : type === 'ASKED_NEXT' ? 1.5 : type === 'ABOUT' ? 1 : 0.6;

/** A follow-up follows one way only; the rest is walked both ways. */
export const isOneWay = ({ type }: Pick<Step, 'type'>): boolean => type === 'NEXT' || type === 'ASKED_NEXT';

/** One step from a node, and what it leads to. */
export interface Neighbour {
  readonly node: EntityRef;
  readonly step: Step;
}

/** What is one step from a node at some moment. */
interface Neighbours {
  /** The node's own names where they were read, else none. */
  readonly names: EntityRef['names'];
  /** In the order of kind, rank and id; so many of each kind at most: `NEAR`. */
  readonly neighbours: readonly Neighbour[];
  /** From that moment to before any of `until`, moments and days, they are the same; none: for good. */
  readonly from: string;
  readonly until: readonly string[];
}

/** What is one step away, by node; kept in memory until the knowledge changes or the moment comes at which something of it begins or ends. */
export interface NeighbourReader {
  /** Follow-ups of published FAQs, what people asked right after them, and what they are about. */
  ofFaqs(ids: readonly string[], asOf: string): Promise<ReadonlyMap<string, Neighbours>>;
  /** Published FAQs about some entities and what these are publicly related to. */
  ofEntities(ids: readonly string[], asOf: string): Promise<ReadonlyMap<string, Neighbours>>;
  /** To be called when the knowledge changed. */
  drop(): void;
}

/** Of each kind and node; more is never shown. */
const NEAR = 12;
/** One FAQ after another so often is a habit of people; less may tell of one person. */
const ASKED_AT_LEAST = 5;
/** Milliseconds; counts grow with every turn, but what people usually ask changes slowly. */
const COUNTED_FOR = 3_600_000;

const change = z.object({ otherId: z.string().nullable(), type: z.string().nullable() });
const link = z.object({
  id: z.string(),
  kind: z.enum(['FAQ', 'ASKED', 'ENTITY']),
  otherId: z.string(),
  type: z.string(),
  rank: z.number(),
});
const near = link.omit({ rank: true, kind: true }).extend({ kind: z.enum(['FAQ', 'ENTITY']), via: z.string(), outgoing: z.boolean() });

export const createNeighbourReader = ({
  graph,
  ontology,
}: {
  readonly graph: GraphReader;
  readonly ontology: { readonly current: OntologyIndex };
}): NeighbourReader => {
  const holdsAt = ({ from, until }: Neighbours, asOf: string): boolean =>
    Date.parse(from) <= Date.parse(asOf) && !until.some((date) => hasCome(date, asOf));
  const faqs = keepById<Neighbours>({
    holdsAt,
    async read(ids, asOf) {
      const rows = await graph.read('suggestion/find-faq-links', { ids, limit: NEAR, least: ASKED_AT_LEAST, ...momentParameters(asOf) });
      const found = gather(rows, asOf, toLink);
      const countedAnew = new Date(Date.parse(asOf) + COUNTED_FOR).toISOString();
      return new Map([...found].map(([id, one]) => [id, { ...one, until: [...one.until, countedAnew] }]));
    },
  });
  const entities = keepById<Neighbours>({
    holdsAt,
    async read(ids, asOf) {
      const { publicRelations } = ontology.current;
      if (publicRelations.length === 0) return new Map();
      const rows = await graph.read(
        'suggestion/find-near-entities',
        { ids, limit: NEAR, ...momentParameters(asOf) },
        { type: publicRelations },
      );
      return gather(rows, asOf, toNear);
    },
  });
  return {
    ofFaqs: (ids, asOf) => faqs.find(ids, asOf),
    ofEntities: (ids, asOf) => entities.find(ids, asOf),
    drop() {
      faqs.drop();
      entities.drop();
    },
  };
};

const gather = (rows: readonly Row[], asOf: string, toNeighbour: (row: Row) => Neighbour): ReadonlyMap<string, Neighbours> => {
  const found = new Map<string, Neighbours & { readonly neighbours: Neighbour[] }>();
  for (const row of rows) {
    const id = z.string().parse(row['id']);
    const known = found.get(id) ?? { names: readLocalised(row, 'title'), neighbours: [], from: asOf, until: [] };
    if (row['kind'] === 'CHANGE') {
      const { otherId: moment, type: day } = change.parse(row);
      found.set(id, { ...known, until: [...known.until, moment, day].filter((date) => date !== null) });
    } else {
      known.neighbours.push(toNeighbour(row));
      found.set(id, known);
    }
  }
  return found;
};

const LINK_TYPES = { FAQ: 'NEXT', ASKED: 'ASKED_NEXT', ENTITY: 'ABOUT' } as const;

const toLink = (row: Row): Neighbour => {
  const { id, kind, otherId, type, rank } = link.parse(row);
  return {
    node: { id: otherId, type, names: readLocalised(row, 'name') },
    step: { from: id, to: otherId, type: LINK_TYPES[kind], rank },
  };
};

const toNear = (row: Row): Neighbour => {
  const { id, kind, otherId, type, via, outgoing } = near.parse(row);
  const [from, to] = kind === 'ENTITY' && outgoing ? [id, otherId] : [otherId, id];
  return { node: { id: otherId, type, names: readLocalised(row, 'name') }, step: { from, to, type: via, rank: 0 } };
};

export interface NeighbourhoodQuery {
  readonly faqs: readonly EntityRef[];
  readonly entities: readonly EntityRef[];
  /** ISO-8601 UTC. */
  readonly asOf: string;
}

/** The second step goes on from so many entities, and takes so many of each kind from each: 72 at most. */
const FURTHER_FROM = 6;
const FURTHER = 6;

/**
 * What lies up to three steps around some FAQs and entities. Three statements at most, whatever the size of the graph: links of the FAQs and
 * neighbours of the entities at once, then the neighbours of what these led to. Only public relations are walked, and no topic: both have hubs.
 */
export const fetchNeighbourhood = async ({ faqs, entities, asOf }: NeighbourhoodQuery, reader: NeighbourReader): Promise<Neighbourhood> => {
  const nodes = new Map([...faqs, ...entities].map((node) => [node.id, node]));
  const steps = new Map<string, Step>();
  const add = (near: Pick<Neighbours, 'neighbours'>): void => {
    for (const { node, step } of near.neighbours) {
      if (!nodes.has(node.id)) nodes.set(node.id, node);
      steps.set(JSON.stringify([step.from, step.type, step.to]), step);
    }
  };

  const [links, first] = await Promise.all([reader.ofFaqs(faqs.map(idOf), asOf), reader.ofEntities(entities.map(idOf), asOf)]);
  for (const { id } of faqs) {
    const found = links.get(id);
    if (found === undefined) continue;
    // A FAQ given by its id alone gets its titles here.
    if (Object.keys(nodes.get(id)?.names ?? {}).length === 0) nodes.set(id, { id, type: 'Faq', names: found.names });
    add(found);
  }
  for (const { id } of entities) add(first.get(id) ?? NOTHING);

  const asked = new Set(entities.map(idOf));
  const further = [...nodes.values()].filter(({ id, type }) => type !== 'Faq' && !asked.has(id)).slice(0, FURTHER_FROM);
  const second = await reader.ofEntities(further.map(idOf), asOf);
  for (const { id } of further) add(firstOf(second.get(id) ?? NOTHING));
  return { nodes, steps: [...steps.values()] };
};

const NOTHING: Pick<Neighbours, 'neighbours'> = { neighbours: [] };

const idOf = ({ id }: EntityRef): string => id;

const firstOf = ({ neighbours }: Pick<Neighbours, 'neighbours'>): Pick<Neighbours, 'neighbours'> => {
  const isFaq = (type: string): boolean => type === 'Faq';
  return {
    neighbours: [
      ...neighbours.filter(({ node }) => !isFaq(node.type)).slice(0, FURTHER),
      ...neighbours.filter(({ node }) => isFaq(node.type)).slice(0, FURTHER),
    ],
  };
};
