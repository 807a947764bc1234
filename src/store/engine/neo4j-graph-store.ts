import neo4j, { Neo4jError, type Session } from 'neo4j-driver';
import { isJsonList, type Json } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import type { GraphStore, GraphTransaction, Parameters, Row } from '../graph-store.js';
import { type CypherLibrary, prepareCall } from '../statements/prepare-call.js';
import { createNeo4jConnection, type Neo4jConnectionOptions, whileReachable } from './neo4j-connection.js';
import { createInFlight, createTransactionScope, retryTransient } from './transaction-scope.js';

/** Parameters as the driver takes them: whole numbers up to 2^53 as integers, all others as floats. */
export const toNeo4jParameters = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toNeo4jValue(value)]));

const toNeo4jValue = (value: Json): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (isJsonList(value)) return value.map(toNeo4jValue);
  return toNeo4jParameters(value);
};

/**
 * A row as the driver gives it (integers as `bigint`), in plain JSON values: integers as numbers (exact up to 2^53), NaN and infinities as
 * null, instants as ISO-8601 UTC strings, other dates, times and durations as ISO strings, points as objects.
 * Throws an `Error` for a raw node, relationship or path, whose shape differs from engine to engine: return `n{.*}` instead.
 */
export const fromNeo4jRow = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fromNeo4jValue(value)]));

const fromNeo4jValue = (value: unknown): Json => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(fromNeo4jValue);
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isDate(value) || neo4j.isLocalDateTime(value) || neo4j.isLocalTime(value) || neo4j.isTime(value)) return value.toString();
  // The driver writes a day as P1DT, which is no ISO.
  if (neo4j.isDuration(value)) return value.toString().replace(/T$/, '');
  if (typeof value !== 'object' || neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) {
    throw new Error('a statement returned a node, relationship or path; return n{.*}, properties(r) or type(r)');
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromNeo4jValue(inner)]));
};

const LOST_CONNECTION: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];

const UNAVAILABLE = /^Neo\.(?:TransientError\.(?:General\.DatabaseUnavailable|Cluster|Database)|ClientError\.Database\.)/;

/** Whether the connection broke; what was on its way may have arrived or not. */
const isLostConnection = (error: unknown): boolean => error instanceof Neo4jError && LOST_CONNECTION.includes(error.code);

/** Whether the same may succeed when run again: a deadlock, a lost leader, a lost connection. */
const isTransient = (error: unknown): boolean => error instanceof Neo4jError && error.retryable;

/** Whether the database does not know the writes it is asked to be up to date with, as after it was restored from a backup. */
const isUnknownBookmark = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.(?:BookmarkTimeout|InvalidBookmark)$/.test(error.code);

/** The driver's error in the port's words; anything that is not expected is returned as it is. */
const fromNeo4jError = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new Problem('CONFLICT', 'Something with the same key is stored already.', { cause: error });
  }
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    return new Problem('STORE_UNAVAILABLE', 'Neo4j refuses NEO4J_USER and NEO4J_PASSWORD.', { cause: error });
  }
  if (isLostConnection(error) || isUnknownBookmark(error) || UNAVAILABLE.test(error.code) || isPoolExhausted(error)) {
    return new Problem('STORE_UNAVAILABLE', 'Neo4j does not answer; try again shortly.', { cause: error });
  }
  if (isTransient(error)) return new Problem('CONFLICT', 'Others kept changing the same things; try again.', { cause: error });
  return error;
};

/** The driver gives this failure no code of its own. */
const isPoolExhausted = (error: Neo4jError): boolean => error.message.includes('acquisition timed out');

/**
 * Runs `work` once as a transaction of the session: commits, or rolls back and throws what went wrong.
 * Throws `Problem` `STORE_UNAVAILABLE` when the answer to the commit was lost: then nobody knows whether it was kept.
 * @param signal once aborted, nothing more is committed
 */
const runNeo4jTransaction = async <T>(
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

export interface Neo4jGraphStoreOptions extends Neo4jConnectionOptions {
  readonly library: CypherLibrary;
  /** ms after which the database ends a transaction by itself. Default: 30000. */
  readonly transactionTimeout?: number;
  /** ms without a result after which the database is asked whether it is still there. Default: 2500. */
  readonly patience?: number;
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
  const { library, transactionTimeout = 30_000, patience, ...connectionOptions } = options;
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
      return await inFlight.track(whileReachable(attempts, connection.isReachable, patience));
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
    // Its files are its server's.
    purge: () => Promise.resolve(),
    async close() {
      isOpen = false;
      await inFlight.idle();
      await connection.close();
    },
  };
  return store;
};
