import type { Json } from '../../src/domain/json.js';
import type { GraphStore, Row } from '../../src/store/graph-store.js';
import { sorted } from './canonical.js';

/** Everything in a graph, in an order that depends on nothing but the content. */
export interface GraphDump {
  readonly nodes: readonly Json[];
  readonly relations: readonly Json[];
}

export const dumpGraph = async (store: GraphStore): Promise<GraphDump> => {
  const nodes = await store.read('graph/find-nodes');
  const relations = await store.read('graph/find-relations');
  return { nodes: sorted(nodes.map(withSortedLabels)), relations: sorted(relations.map(withSortedLabels)) };
};

const withSortedLabels = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, /labels$/i.test(name) && Array.isArray(value) ? sorted(value) : value]),
  );
