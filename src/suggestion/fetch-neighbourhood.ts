import { z } from 'zod';
import type { EntityRef } from '../domain/entity.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader, Row } from '../store/graph-store.js';
import { readLocalised } from '../store/localised.js';
import type { Neighbourhood, Step } from './neighbourhood.js';

export interface NeighbourhoodQuery {
  readonly faqs: readonly EntityRef[];
  readonly entities: readonly EntityRef[];
  /** ISO-8601 UTC. */
  readonly asOf: string;
}

/** Of each kind and node on the first step; more is never shown. */
const NEAR = 12;
/** The second step goes on from so many entities, and takes so many of each kind from each: 72 rows at most. */
const FURTHER_FROM = 6;
const FURTHER = 6;

const linkRow = z.object({ id: z.string(), kind: z.enum(['FAQ', 'ENTITY']), otherId: z.string(), type: z.string(), rank: z.number() });
const nearRow = z.object({
  id: z.string(),
  kind: z.enum(['FAQ', 'ENTITY']),
  otherId: z.string(),
  type: z.string(),
  via: z.string(),
  outgoing: z.boolean(),
});

/**
 * What lies up to three steps around some FAQs and entities. Three statements, whatever the size of the graph: links of the FAQs and neighbours of
 * the entities at once, then the neighbours of what these led to. Only public relations are walked, and no topic: both have hubs.
 */
export const fetchNeighbourhood = async (
  { faqs, entities, asOf }: NeighbourhoodQuery,
  { graph, ontology }: { readonly graph: GraphReader; readonly ontology: OntologyIndex },
): Promise<Neighbourhood> => {
  const nodes = new Map([...faqs, ...entities].map((node) => [node.id, node]));
  const steps = new Map<string, Step>();
  const addNode = (id: string, type: string, names: EntityRef['names']): void => {
    if (!nodes.has(id)) nodes.set(id, { id, type, names });
  };
  const addStep = (step: Step): void => {
    steps.set(JSON.stringify([step.from, step.type, step.to]), step);
  };
  const near = (ids: readonly string[], limit: number): Promise<readonly Row[]> =>
    ids.length === 0 || ontology.publicRelations.length === 0
      ? Promise.resolve([])
      : graph.read('suggestion/find-near-entities', { ids, limit, asOf }, { type: ontology.publicRelations });
  const addNear = (row: Row): void => {
    const { id, kind, otherId, type, via, outgoing } = nearRow.parse(row);
    addNode(otherId, type, readLocalised(row, 'name'));
    const [from, to] = kind === 'ENTITY' && outgoing ? [id, otherId] : [otherId, id];
    addStep({ from, to, type: via, rank: 0 });
  };

  const [links, first] = await Promise.all([
    faqs.length === 0 ? [] : graph.read('suggestion/find-faq-links', { ids: faqs.map(({ id }) => id), limit: NEAR, asOf }),
    near(
      entities.map(({ id }) => id),
      NEAR,
    ),
  ]);
  for (const row of links) {
    const { id, kind, otherId, type, rank } = linkRow.parse(row);
    // A FAQ given by its id alone gets its titles here.
    if (Object.keys(nodes.get(id)?.names ?? {}).length === 0) nodes.set(id, { id, type: 'Faq', names: readLocalised(row, 'title') });
    addNode(otherId, type, readLocalised(row, 'name'));
    addStep({ from: id, to: otherId, type: kind === 'FAQ' ? 'NEXT' : 'ABOUT', rank });
  }
  first.forEach(addNear);
  const asked = new Set(entities.map(({ id }) => id));
  const further = [...nodes.values()].filter(({ id, type }) => type !== 'Faq' && !asked.has(id)).slice(0, FURTHER_FROM);
  (
    await near(
      further.map(({ id }) => id),
      FURTHER,
    )
  ).forEach(addNear);
  return { nodes, steps: [...steps.values()] };
};
