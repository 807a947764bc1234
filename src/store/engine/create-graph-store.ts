import type { GraphStore } from '../graph-store.js';
import { type CypherLibrary, readCypherLibrary } from '../statements/prepare-call.js';
import { createEmbeddedGraphStore, type EmbeddedGraphStoreOptions } from './embedded-graph-store.js';
import type { Neo4jGraphStoreOptions } from './neo4j-graph-store.js';

const SCHEMA = 'schema/';

/**
 * Runs every statement under `schema/` in the order of the file names: `constrain-…` before `index-…`, for Neo4j refuses a constraint where
 * an index stands, and Grafeo makes no index for a constraint. Each is "if not exists", so it may run at every start, from several replicas.
 */
export const prepareSchema = async ({ store, library }: { readonly store: GraphStore; readonly library: CypherLibrary }): Promise<void> => {
  for (const name of library.names.filter((name) => name.startsWith(SCHEMA))) {
    // One transaction each: Neo4j takes no schema change beside others that write.
    await store.write(name);
  }
};

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
  const store = await openStore(config, library);
  try {
    await prepareSchema({ store, library });
    return store;
  } catch (error) {
    // The first failure is the one to tell.
    await store.close().catch(() => undefined);
    throw error;
  }
};

const openStore = async (config: GraphStoreConfig, library: CypherLibrary): Promise<GraphStore> => {
  if (config.kind === 'embedded') return createEmbeddedGraphStore({ ...config, library });
  // The driver takes a tenth of a second to load, which only those who have such a database wait for.
  const { createNeo4jGraphStore } = await import('./neo4j-graph-store.js');
  return createNeo4jGraphStore({ ...config, library });
};
