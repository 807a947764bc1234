import { AsyncLocalStorage } from 'node:async_hooks';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import type { GrafeoDB, GrafeoValue, Transaction } from '@grafeo-db/js';
import type { Json } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import { createSerialQueue } from '../../domain/serial-queue.js';
import type { GraphStore, GraphTransaction, Row } from '../graph-store.js';
import { type CypherLibrary, prepareCall, type PreparedCall } from '../statements/prepare-call.js';
import { diskTroubleOf, findDiskTrouble } from './disk-trouble.js';
import { commitsOf, type GraphWitness, openWitness } from './graph-witness.js';
import { createLogSync, type LogSync } from './log-sync.js';
import { fromGrafeoError, GRAPH_FILE, isWriteConflict, openGrafeo } from './open-grafeo.js';
import { rewriteGraph } from './rewrite-graph.js';
import { createInFlight, createTransactionScope, retryTransient } from './transaction-scope.js';

/**
 * A row as Grafeo gives it, in plain JSON values: dates as ISO strings, big integers as numbers (exact up to 2^53), NaN and infinities as null.
 * Throws an `Error` for a raw node or relationship, whose shape differs from engine to engine: return `n{.*}` instead.
 */
const fromGrafeoRow = (row: Readonly<Record<string, GrafeoValue>>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fromGrafeoValue(value)]));

const fromGrafeoValue = (value: GrafeoValue): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(fromGrafeoValue);
  // Not `instanceof`: the engine's values may come from another realm, as in tests.
  if (types.isDate(value)) return value.toISOString();
  if (types.isFloat32Array(value) || Buffer.isBuffer(value)) return [...value];
  if (!isMap(value) || ('_id' in value && ('_labels' in value || '_type' in value))) {
    throw new Error('a statement returned a node or relationship; return n{.*}, properties(r) or type(r)');
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromGrafeoValue(inner)]));
};

/** The engine knows terms of RDF too, which have a method. */
const isMap = (value: object): value is Readonly<Record<string, GrafeoValue>> => !('equals' in value && typeof value.equals === 'function');

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
  let database = openGrafeo({ folder, salvage });
  const logFolder = folder === null ? null : join(folder, `${GRAPH_FILE}.wal`);
  const sync: LogSync = logFolder !== null && syncCommits ? createLogSync(logFolder) : () => Promise.resolve();
  let witness = folder === null ? null : openWitnessOf(folder, database);
  const transactions = createSerialQueue();
  const insideTransaction = new AsyncLocalStorage<true>();
  const inFlight = createInFlight();
  const reads = createInFlight();
  /** While the files are written anew. */
  let rewriting: Promise<void> | null = null;
  let isOpen = true;
  /** Why the last write was not kept; `null` once one is kept again. */
  let failedWrite: string | null = null;

  const checkOpen = (): void => {
    if (!isOpen) throw new Problem('STORE_UNAVAILABLE', 'The graph is closed.');
  };

  const executeRead = async ({ text, parameters }: PreparedCall): Promise<readonly Row[]> => {
    while (rewriting !== null) await rewriting;
    return reads.track(executeNow(text, parameters));
  };

  const executeNow = async (text: string, parameters: PreparedCall['parameters']): Promise<readonly Row[]> => {
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
      // Others may commit while the disk is asked; that one covers them is not sure.
      const commits = commitsOf(database);
      await sync();
      witness?.saw(commits);
      failedWrite = null;
      return result;
    } catch (error) {
      failedWrite = diskTroubleOf(error) ?? failedWrite;
      throw fromGrafeoError(error);
    }
  };

  /** What keeps a graph in files from being written. A write that failed counts until another is kept: room that is enough for a file may not be for it. */
  const findFileTrouble = async (): Promise<string | null> => {
    if (folder === null || logFolder === null) return null;
    const trouble = await findDiskTrouble(folder, [join(folder, GRAPH_FILE), logFolder]);
    if (trouble !== null || failedWrite === null) return trouble;
    return tryAgain(folder).then(
      () => {
        failedWrite = null;
        return null;
      },
      (error: unknown) => diskTroubleOf(error) ?? failedWrite,
    );
  };

  /** Writes the files anew; reads wait meanwhile, and whoever reads is waited for. */
  const rewrite = async (from: string): Promise<void> => {
    let end = (): void => undefined;
    rewriting = new Promise((resolve) => {
      end = resolve;
    });
    const before = database;
    try {
      await reads.idle();
      database = rewriteGraph(before, from);
      witness?.close();
      witness = openWitnessOf(from, database);
      for (const name of library.names) if (name.startsWith('schema/')) await database.executeCypher(library.statement(name).text);
    } catch (error) {
      throw fromGrafeoError(error);
    } finally {
      rewriting = null;
      end();
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
    async findTrouble() {
      if (!isOpen) return 'The graph is closed.';
      while (rewriting !== null) await rewriting;
      return database.executeCypher('RETURN 1 AS one').then(findFileTrouble, () => 'The graph does not answer.');
    },
    async backUp(file) {
      checkOpen();
      await inFlight.track(
        transactions.run(async () => {
          try {
            database.save(file);
            await flushToDisk(file);
          } catch (error) {
            await rm(file, { force: true });
            throw fromGrafeoError(error);
          }
        }),
      );
    },
    async purge() {
      checkOpen();
      if (folder !== null) await inFlight.track(transactions.run(() => rewrite(folder)));
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await inFlight.idle();
      try {
        if (failedWrite === null) witness?.saw(commitsOf(database));
        database.close();
      } catch (error) {
        // What was acknowledged lies in the log, which the next start folds into the main file.
        throw fromGrafeoError(error);
      } finally {
        witness?.close();
      }
    },
  };
  return store;
};

/** The note is part of opening: without it a loss would go unnoticed. */
const openWitnessOf = (folder: string, database: GrafeoDB): GraphWitness => {
  try {
    return openWitness(folder, database);
  } catch (error) {
    database.close();
    throw fromGrafeoError(error);
  }
};

const flushToDisk = async (file: string): Promise<void> => {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Bytes that must fit after a write has failed, before the graph counts as writable again. */
const TRIED_BYTES = 1024 * 1024;

const tryAgain = async (folder: string): Promise<void> => {
  const file = join(folder, 'is-there-room');
  try {
    await writeFile(file, Buffer.alloc(TRIED_BYTES), { flush: true });
  } finally {
    await rm(file, { force: true });
  }
};

/** A commit that failed has ended its transaction, though the engine still calls it active: what a roll-back then says would hide why. */
const rollBack = (transaction: Transaction): void => {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The first error is the one to tell.
  }
};
