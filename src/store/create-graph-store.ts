import { type CypherLibrary, readCypherLibrary } from './cypher-library.js';
import { createEmbeddedGraphStore, type EmbeddedGraphStoreOptions } from './embedded-graph-store.js';
import type { GraphStore } from './graph-store.js';
import { createNeo4jGraphStore, type Neo4jGraphStoreOptions } from './neo4j-graph-store.js';
import { prepareSchema } from './prepare-schema.js';

/** Which engine holds the graph, and where. */
export type GraphStoreConfig =
  | ({ readonly kind: 'embedded' } & Omit<EmbeddedGraphStoreOptions, 'library'>)
  | ({ readonly kind: 'neo4j' } & Omit<Neo4jGraphStoreOptions, 'library'>);

/**
 * Opens the graph with constraints and indexes in place.
 * Throws `Problem` `STORE_UNAVAILABLE` when the files cannot be opened or Neo4j is away (within 5 s).
 * @param library default: the project's `cypher/`
 */
export const createGraphStore = async (config: GraphStoreConfig, library: CypherLibrary = readCypherLibrary()): Promise<GraphStore> => {
  const store =
    config.kind === 'embedded' ? createEmbeddedGraphStore({ ...config, library }) : createNeo4jGraphStore({ ...config, library });
  try {
    await prepareSchema({ store, library });
    return store;
  } catch (error) {
    // The first failure is the one to tell.
    await store.close().catch(() => undefined);
    throw error;
  }
};
