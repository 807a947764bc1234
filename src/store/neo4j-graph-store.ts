import type { Session } from 'neo4j-driver';
import { Problem } from '../domain/problem.js';
import type { CypherLibrary } from './cypher-library.js';
import type { GraphStore } from './graph-store.js';
import { createInFlight } from './in-flight.js';
import { createNeo4jConnection, type Neo4jConnectionOptions } from './neo4j-connection.js';
import { fromNeo4jError, isTransient, isUnknownBookmark } from './neo4j-failure.js';
import { runNeo4jTransaction } from './neo4j-transaction.js';
import { fromNeo4jRow, toNeo4jParameters } from './neo4j-values.js';
import { prepareCall } from './prepare-call.js';
import { retryTransient } from './retry-transient.js';
import { whileReachable } from './while-reachable.js';

export interface Neo4jGraphStoreOptions extends Neo4jConnectionOptions {
  readonly library: CypherLibrary;
  /** ms after which the database ends a transaction by itself. Default: 30000. */
  readonly transactionTimeout?: number;
}

/** ms after which a transaction that fails in passing is not tried again. */
const GIVE_UP_AFTER = 3000;

/**
 * The graph in Neo4j 5 or later, one server or a cluster. Connects when first used, and again by itself after an outage.
 *
 * Retries are this adapter's, not the driver's: the driver's begin with a second's wait, and repeat a commit whose answer was lost, which
 * may do the work twice.
 */
export const createNeo4jGraphStore = (options: Neo4jGraphStoreOptions): GraphStore => {
  const { library, transactionTimeout = 30_000, ...connectionOptions } = options;
  const connection = createNeo4jConnection(connectionOptions);
  const config = { timeout: transactionTimeout };
  const inFlight = createInFlight();
  let isOpen = true;

  const inSession = async <T>(mode: 'read' | 'write', signal: AbortSignal, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = connection.session(mode);
    signal.addEventListener('abort', () => {
      connection.renew(session);
    });
    try {
      return await work(session);
    } catch (error) {
      if (isUnknownBookmark(error)) connection.forgetWrites();
      throw error;
    } finally {
      // Not awaited: on a silent connection it would not end.
      void session.close().catch(() => undefined);
    }
  };

  const persistently = async <T>(mode: 'read' | 'write', work: (session: Session, signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (!isOpen) throw new Problem('STORE_UNAVAILABLE', 'The connection to Neo4j is closed.');
    const attempts = (signal: AbortSignal): Promise<T> =>
      retryTransient(() => inSession(mode, signal, (session) => work(session, signal)), {
        isTransient,
        giveUpAfter: GIVE_UP_AFTER,
        signal,
      });
    try {
      return await inFlight.track(whileReachable(attempts, connection.isReachable));
    } catch (error) {
      throw fromNeo4jError(error);
    }
  };

  const store: GraphStore = {
    async read(name, parameters, names) {
      const call = prepareCall(library, { mode: 'read', name, parameters, names });
      return persistently('read', async (session) => {
        const { records } = await session.run(call.text, toNeo4jParameters(call.parameters), config);
        return records.map((record) => fromNeo4jRow(record.toObject()));
      });
    },
    write: (name, parameters, names) => store.transaction((transaction) => transaction.write(name, parameters, names)),
    transaction: (work, { timeout = transactionTimeout } = {}) =>
      persistently('write', (session, signal) => runNeo4jTransaction(work, { session, library, config: { timeout }, signal })),
    findTrouble: async () => (isOpen && (await connection.isReachable()) ? null : 'Neo4j does not answer.'),
    backUp: () =>
      Promise.reject(new Problem('INVALID_STATE', 'The graph is in Neo4j: back it up with `neo4j-admin database dump` or `backup`.')),
    async close() {
      isOpen = false;
      await inFlight.idle();
      await connection.close();
    },
  };
  return store;
};
