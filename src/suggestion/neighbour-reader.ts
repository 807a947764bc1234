import { z } from 'zod';
import type { EntityRef } from '../domain/entity.js';
import { hasCome } from '../domain/is-valid-at.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader, Row } from '../store/graph-store.js';
import { keepById } from '../store/keep-by-id.js';
import { readLocalised } from '../store/localised.js';
import { momentParameters } from '../store/moment-parameters.js';
import type { Step } from './neighbourhood.js';

/** One step from a node, and what it leads to. */
export interface Neighbour {
  readonly node: EntityRef;
  readonly step: Step;
}

/** What is one step from a node at some moment. */
export interface Neighbours {
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
