import type { Session } from 'neo4j-driver';
import { Problem } from '../domain/problem.js';
import type { CypherLibrary } from './cypher-library.js';
import type { GraphTransaction } from './graph-store.js';
import { isLostConnection } from './neo4j-failure.js';
import { fromNeo4jRow, toNeo4jParameters } from './neo4j-values.js';
import { createTransactionScope } from './transaction-scope.js';

/**
 * Runs `work` once as a transaction of the session: commits, or rolls back and throws what went wrong.
 * Throws `Problem` `STORE_UNAVAILABLE` when the answer to the commit was lost: then nobody knows whether it was kept.
 * @param signal once aborted, nothing more is committed
 */
export const runNeo4jTransaction = async <T>(
  work: (transaction: GraphTransaction) => Promise<T>,
  {
    session,
    library,
    config,
    signal,
  }: {
    readonly session: Session;
    readonly library: CypherLibrary;
    readonly config: { readonly timeout: number };
    readonly signal: AbortSignal;
  },
): Promise<T> => {
  const transaction = await session.beginTransaction(config);
  const scope = createTransactionScope({
    library,
    execute: async ({ text, parameters }) => {
      const { records } = await transaction.run(text, toNeo4jParameters(parameters));
      return records.map((record) => fromNeo4jRow(record.toObject()));
    },
  });
  let result: T;
  try {
    result = await work(scope.transaction);
    await scope.finish();
    signal.throwIfAborted();
  } catch (error) {
    await scope.abandon();
    // Closing the session rolls back too; what went wrong first is what matters.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
  try {
    await transaction.commit();
  } catch (cause) {
    if (!isLostConnection(cause)) throw cause;
    throw new Problem('STORE_UNAVAILABLE', 'The connection to Neo4j broke while saving; look whether it was saved.', { cause });
  }
  return result;
};
