import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { neo4jUnderTest } from './neo4j-under-test.js';

/** The run's Neo4j, for one test file alone until released. */
export interface ClaimedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly release: () => Promise<void>;
}

/**
 * Waits until no other test file uses the run's Neo4j: the community edition has a single database, and test files run side by side.
 * A listening port is the lock, so that it is free again when its holder dies. Call it only where `neo4jUnderTest.kind` is `there`.
 */
export const claimNeo4j = async (): Promise<ClaimedNeo4j> => {
  if (neo4jUnderTest.kind === 'missing') throw new Error(neo4jUnderTest.reason);
  const { uri, user, password, lockPort } = neo4jUnderTest;
  let lock = await tryLock(lockPort);
  while (lock === null) {
    await wait(50);
    lock = await tryLock(lockPort);
  }
  const held = lock;
  return {
    uri,
    user,
    password,
    async release() {
      held.close();
      await once(held, 'close');
    },
  };
};

const tryLock = async (port: number): Promise<Server | null> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
};
