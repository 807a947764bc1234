import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../../src/bin/stack/start-neo4j.js';
import { choosePort, MissingProgram } from '../../src/bin/stack/start-service.js';
import { type Neo4jUnderTest, tellTests } from './neo4j-under-test.js';

let stopServer = (): Promise<void> => Promise.resolve();

/** Starts the one Neo4j of a test run and tells the tests where it is, or why there is none. */
export const startSharedNeo4j = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-neo4j-'));
  stopServer = () => rm(folder, { recursive: true, force: true });
  try {
    const { uri, user, password, stop } = await startNeo4j({ folder, shortLived: true });
    stopServer = async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    };
    tellTests({ kind: 'there', uri, user, password, lockPort: await choosePort() } satisfies Neo4jUnderTest);
  } catch (error) {
    if (!(error instanceof MissingProgram)) throw error;
    tellTests({ kind: 'missing', reason: error.message });
  }
};

export const stopSharedNeo4j = (): Promise<void> => stopServer();
