import neo4j from 'neo4j-driver';
import type { AuthToken, Driver, Session } from 'neo4j-driver';
import { Problem } from '../../domain/problem.js';

/** What `promise` gives, or `fallback` when that takes more than so many ms. The promise itself goes on. */
const within = <T>(ms: number, promise: Promise<T>, fallback: T): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(fallback);
    }, ms);
    void promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });

/**
 * ms without a result after which the database is asked whether it is still there. With the 2 s this may take, a call on a database that
 * went silent (no reset, no answer: the driver alone would wait for ever) fails within 5 s, and a slow statement is left alone.
 */
const PATIENCE = 2500;

/**
 * What `work` gives, as long as the database can be reached; else aborts the signal handed to it and throws `Problem` `STORE_UNAVAILABLE`.
 * @param isReachable takes at most 2 s
 */
export const whileReachable = async <T>(
  work: (signal: AbortSignal) => Promise<T>,
  isReachable: () => Promise<boolean>,
  patience = PATIENCE,
): Promise<T> => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;
  const silence = new Promise<never>((_resolve, reject) => {
    const ask = async (): Promise<void> => {
      const reachable = await isReachable();
      if (isDone) return;
      if (reachable) {
        wait();
        return;
      }
      const problem = new Problem('STORE_UNAVAILABLE', 'Neo4j does not answer; try again shortly.');
      abort.abort(problem);
      reject(problem);
    };
    const wait = (): void => {
      timer = setTimeout(() => void ask(), patience);
    };
    wait();
  });
  try {
    return await Promise.race([work(abort.signal), silence]);
  } finally {
    isDone = true;
    clearTimeout(timer);
  }
};

/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver types its options as classes, but takes plain objects */

export interface Neo4jConnectionOptions {
  /** `bolt://` or `neo4j://`, with `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Default: the user's home database, usually `neo4j`. */
  readonly database?: string;
  /** Connections at most, to each server. Default: 50. */
  readonly poolSize?: number;
  /** ms a call waits for a free connection. Default: 2000. */
  readonly acquisitionTimeout?: number;
  /** ms a new connection may take. Default: 1500. */
  readonly connectionTimeout?: number;
}

/** How the adapter reaches Neo4j: sessions that see each other's writes, and a way to begin anew. */
export interface Neo4jConnection {
  session(mode: 'read' | 'write'): Session;
  /** Whether a new client could connect, log in and query now. Never throws; takes at most 2 s. */
  readonly isReachable: () => Promise<boolean>;
  /** Lets go of the connections that `session` used, which may hang for minutes; the next session connects anew. */
  renew(session: Session): void;
  /** No longer waits until the database knows earlier writes. */
  forgetWrites(): void;
  close(): Promise<void>;
}

/** ms for a connection that was idle this long to be tried before it is used. */
const IDLE_BEFORE_CHECK = 30_000;
const REACHABLE_WITHIN = 2000;

/** Connects when first used; never throws. */
export const createNeo4jConnection = (options: Neo4jConnectionOptions): Neo4jConnection => {
  const { uri, user, password, database, poolSize = 50, acquisitionTimeout = 2000, connectionTimeout = 1500 } = options;
  const auth: AuthToken = neo4j.auth.basic(user, password);
  const connect = (maxConnectionPoolSize: number): Driver =>
    neo4j.driver(uri, auth, {
      maxConnectionPoolSize,
      connectionTimeout,
      connectionAcquisitionTimeout: acquisitionTimeout,
      connectionLivenessCheckTimeout: IDLE_BEFORE_CHECK,
      useBigInt: true,
      telemetryDisabled: true,
    });
  const inDatabase = database === undefined ? {} : { database };

  let driver = connect(poolSize);
  // Shared by all sessions, so that a reader sees what was written before, on whichever member of a cluster.
  let bookmarkManager = neo4j.bookmarkManager();
  const drivers = new WeakMap<Session, Driver>();
  let reachable: Promise<boolean> | undefined;

  return {
    session(mode) {
      const session = driver.session({
        ...inDatabase,
        bookmarkManager,
        defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      });
      drivers.set(session, driver);
      return session;
    },
    isReachable() {
      // A driver of its own: the pool may be exhausted by slow statements, or hold connections that hang.
      reachable ??= within(
        REACHABLE_WITHIN,
        canQuery(connect(1), inDatabase).catch(() => false),
        false,
      ).finally(() => {
        reachable = undefined;
      });
      return reachable;
    },
    renew(session) {
      // Of several calls that found the database silent, the first has renewed already.
      if (drivers.get(session) !== driver) return;
      void driver.close().catch(() => undefined);
      driver = connect(poolSize);
    },
    forgetWrites() {
      bookmarkManager = neo4j.bookmarkManager();
    },
    close: () => driver.close(),
  };
};

const canQuery = async (driver: Driver, inDatabase: { readonly database?: string }): Promise<boolean> => {
  try {
    await driver.session({ ...inDatabase, defaultAccessMode: neo4j.session.READ }).run('RETURN 1 AS one');
    return true;
  } finally {
    void driver.close().catch(() => undefined);
  }
};
