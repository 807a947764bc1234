import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { Transaction } from '@grafeo-db/js';
import { Problem } from '../domain/problem.js';
import type { CypherLibrary } from './cypher-library.js';
import { fromGrafeoError, isWriteConflict } from './grafeo-failure.js';
import { fromGrafeoRow } from './from-grafeo-row.js';
import type { GraphStore, GraphTransaction, Row } from './graph-store.js';
import { createInFlight } from './in-flight.js';
import { createLogSync, type LogSync } from './log-sync.js';
import { GRAPH_FILE, openGrafeo } from './open-grafeo.js';
import { prepareCall, type PreparedCall } from './prepare-call.js';
import { retryTransient } from './retry-transient.js';
import { createSerialQueue } from './serial-queue.js';
import { createTransactionScope } from './transaction-scope.js';

export interface EmbeddedGraphStoreOptions {
  /** Where the graph's files lie; made when missing. `null`: in memory only. */
  readonly folder: string | null;
  readonly library: CypherLibrary;
  /**
   * Whether a write resolves only when the disk has it, so that it outlives a loss of power; else the last 100 ms before one may be lost.
   * Either way it outlives the process. Default: true.
   */
  readonly syncCommits?: boolean;
  /** Opens a graph whose log is damaged with the commits before the damage. Default: false, which refuses to open it. */
  readonly salvage?: boolean;
}

/** ms after which a transaction that meets write conflicts is not tried again. */
const GIVE_UP_AFTER = 3000;

/**
 * The graph inside this process, on Grafeo. One process at a time; transactions that write run one after the other, reads beside them see
 * the last commit. Throws `Problem` `STORE_UNAVAILABLE` when the files cannot be opened.
 */
export const createEmbeddedGraphStore = (options: EmbeddedGraphStoreOptions): GraphStore => {
  const { folder, library, syncCommits = true, salvage = false } = options;
  const database = openGrafeo({ folder, salvage });
  const sync: LogSync = folder !== null && syncCommits ? createLogSync(join(folder, `${GRAPH_FILE}.wal`)) : () => Promise.resolve();
  const transactions = createSerialQueue();
  const insideTransaction = new AsyncLocalStorage<true>();
  const inFlight = createInFlight();
  let isOpen = true;

  const checkOpen = (): void => {
    if (!isOpen) throw new Problem('STORE_UNAVAILABLE', 'The graph is closed.');
  };

  const executeRead = async ({ text, parameters }: PreparedCall): Promise<readonly Row[]> => {
    try {
      return (await database.executeCypher(text, parameters)).toArray().map(fromGrafeoRow);
    } catch (error) {
      throw fromGrafeoError(error);
    }
  };

  const attempt = async <T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> => {
    const transaction = database.beginTransaction();
    const scope = createTransactionScope({
      library,
      execute: async ({ text, parameters }) => (await transaction.executeCypher(text, parameters)).toArray().map(fromGrafeoRow),
    });
    try {
      const result = await insideTransaction.run(true, () => work(scope.transaction));
      await scope.finish();
      transaction.commit();
      return result;
    } catch (error) {
      await scope.abandon();
      rollBack(transaction);
      throw error;
    }
  };

  const persist = async <T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> => {
    try {
      const result = await transactions.run(() =>
        retryTransient(() => attempt(work), { isTransient: isWriteConflict, giveUpAfter: GIVE_UP_AFTER }),
      );
      await sync();
      return result;
    } catch (error) {
      throw fromGrafeoError(error);
    }
  };

  const store: GraphStore = {
    async read(name, parameters, names) {
      checkOpen();
      return inFlight.track(executeRead(prepareCall(library, { mode: 'read', name, parameters, names })));
    },
    write: (name, parameters, names) => store.transaction((transaction) => transaction.write(name, parameters, names)),
    async transaction(work) {
      // It would wait for the outer one, which waits for it.
      if (insideTransaction.getStore() === true) throw new Error('a write was begun inside a transaction, but not through it');
      checkOpen();
      return inFlight.track(persist(work));
    },
    async isReachable() {
      if (!isOpen) return false;
      return database.executeCypher('RETURN 1 AS one').then(
        () => true,
        () => false,
      );
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await inFlight.idle();
      database.close();
    },
  };
  return store;
};

/** A commit that failed has ended its transaction, though the engine still calls it active: what a roll-back then says would hide why. */
const rollBack = (transaction: Transaction): void => {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The first error is the one to tell.
  }
};
