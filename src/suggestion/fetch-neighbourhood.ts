import type { EntityRef } from '../domain/entity.js';
import type { NeighbourReader, Neighbours } from './neighbour-reader.js';
import type { Neighbourhood, Step } from './neighbourhood.js';

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
