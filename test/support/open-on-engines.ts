import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNeo4jGraphStore } from '../../src/store/engine/neo4j-graph-store.js';
import { claimNeo4j } from './claim-neo4j.js';
import { ON_A_BUSY_MACHINE } from './engine.js';
import { neo4jUnderTest } from './neo4j-under-test.js';
import { openTestService, type TestService } from './open-test-service.js';
import { testLibrary } from './test-library.js';

/** The whole service on an engine, its graph empty at first. */
export interface ServiceOnEngine {
  readonly service: TestService;
  /** The same anew on the same graph, as after a stop of the process. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly now?: () => Date;
  /** Settings as in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

const openWith = async (
  engineSettings: Readonly<Record<string, string>>,
  release: () => Promise<void>,
  { now, settings = {} }: Options,
) => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-engine-'));
  const open = (): Promise<TestService> =>
    openTestService({ demo: false, folder, settings: { ...engineSettings, ...settings }, ...(now === undefined ? {} : { now }) });
  let service = await open();
  return {
    get service() {
      return service;
    },
    async restart() {
      await service.close();
      service = await open();
    },
    async close() {
      await service.close();
      await release();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The service on each engine that the contract is held against. */
export const openOnEngines = [
  {
    name: 'embedded',
    isSkipped: false,
    open: (options: Options = {}): Promise<ServiceOnEngine> => openWith({}, () => Promise.resolve(), options),
  },
  {
    name: 'Neo4j',
    isSkipped: neo4jUnderTest.kind === 'missing',
    async open(options: Options = {}): Promise<ServiceOnEngine> {
      const { release, ...address } = await claimNeo4j();
      const store = createNeo4jGraphStore({ ...address, library: testLibrary, ...ON_A_BUSY_MACHINE });
      await store.write('graph/delete-everything');
      await store.close();
      return openWith({ NEO4J_URI: address.uri, NEO4J_USER: address.user, NEO4J_PASSWORD: address.password }, release, options);
    },
  },
];
