import type { CypherLibrary } from './cypher-library.js';
import type { GraphStore } from './graph-store.js';

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
