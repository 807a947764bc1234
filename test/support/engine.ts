import { prepareSchema } from '../../src/store/engine/create-graph-store.js';
import { createEmbeddedGraphStore } from '../../src/store/engine/embedded-graph-store.js';
import { createNeo4jGraphStore } from '../../src/store/engine/neo4j-graph-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { claimNeo4j } from './claim-neo4j.js';
import { neo4jUnderTest } from './neo4j-under-test.js';
import { testLibrary } from './test-library.js';

/** One of the databases that the contract is held against. */
export interface Engine {
  /** For the test's name; says why when it is skipped. */
  readonly name: string;
  readonly isSkipped: boolean;
  /** An empty graph with constraints and indexes. */
  open(): Promise<OpenEngine>;
}

export interface OpenEngine {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
}

const library = testLibrary;

const embedded: Engine = {
  name: 'embedded',
  isSkipped: false,
  async open() {
    const store = createEmbeddedGraphStore({ folder: null, library });
    await prepareSchema({ store, library });
    return { store, close: () => store.close() };
  },
};

/** Other suites may take all of the machine meanwhile; how soon an outage is told is tried by `neo4j-outage`. */
export const ON_A_BUSY_MACHINE = { acquisitionTimeout: 30_000, connectionTimeout: 20_000, patience: 30_000 };

const neo4j: Engine = {
  name: neo4jUnderTest.kind === 'missing' ? `Neo4j, skipped: ${neo4jUnderTest.reason}` : 'Neo4j',
  isSkipped: neo4jUnderTest.kind === 'missing',
  async open() {
    const { release, ...address } = await claimNeo4j();
    const store = createNeo4jGraphStore({ ...address, library, ...ON_A_BUSY_MACHINE });
    await store.write('graph/delete-everything');
    await prepareSchema({ store, library });
    return {
      store,
      async close() {
        await store.close();
        await release();
      },
    };
  },
};

/** Every engine, in memory or shared, emptied for who opens it. */
export const engines: readonly Engine[] = [embedded, neo4j];
