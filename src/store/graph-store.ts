import { AsyncLocalStorage } from 'node:async_hooks';
import type { Json } from '../domain/json.js';

/** A statement's file under `cypher/`, without the extension: `faq/find-faqs`. */
export type StatementName = `${string}/${string}`;

/** Values of a statement's `$parameters`. Whole numbers stay integers, others are floats; `undefined` is not allowed. */
export type Parameters = Readonly<Record<string, Json>>;

/** Ontology names put where Cypher takes no parameter: `LABEL_` stands for a label in the file, `TYPE_` for a relation type or any of several (`A|B`, at least one). */
export interface SplicedNames {
  readonly label?: string;
  readonly type?: string | readonly string[];
}

export type Row = Readonly<Record<string, Json>>;

export interface GraphReader {
  read(statement: StatementName, parameters?: Parameters, names?: SplicedNames): Promise<readonly Row[]>;
}

export interface TransactionOptions {
  readonly timeout?: number;
}

export interface GraphTransaction extends GraphReader {
  write(statement: StatementName, parameters?: Parameters, names?: SplicedNames): Promise<readonly Row[]>;
}

/**
 * The graph database. One contract, two engines; `test/contract/` holds both to it.
 * Throws `Problem` `STORE_UNAVAILABLE` when the database is away (within 5 s) and `CONFLICT` for a violated uniqueness constraint.
 */
export interface GraphStore extends GraphTransaction {
  /**
   * Runs `work` as one transaction: all of it is kept, or nothing. Transient failures (write conflicts, lost leader) are retried with
   * backoff and jitter, so `work` may run more than once and must have no effect outside the transaction.
   * A read after the promise resolves sees the writes.
   * @param options.timeout ms after which the database ends the transaction by itself; the embedded engine never does. Default: the adapter's
   */
  transaction<T>(work: (transaction: GraphTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Why the database cannot be read or written now, in a sentence for its operator; `null`: it can. Never throws; takes at most 2 s. */
  findTrouble(): Promise<string | null>;
  /**
   * Writes a whole copy of the graph, as it is now, to a new file. Throws `Problem` `INVALID_STATE` where the database has its own means for
   * that, and `STORE_UNAVAILABLE` where the disk does not take it.
   */
  backUp(file: string): Promise<void>;
  /**
   * Has the database's files forget what was deleted before, so that nothing of it can be read out of them. Where the database's files are not ours,
   * as with Neo4j, nothing is done. Throws `Problem` `STORE_UNAVAILABLE` where the disk does not take it.
   */
  purge(): Promise<void>;
  close(): Promise<void>;
}

/** A store that knows how many statements a piece of work ran, concurrent work told apart. */
export interface CountingStore {
  readonly store: GraphStore;
  /** Runs `work`; `statements()` tells how many it has run so far. */
  count<T>(work: (statements: () => number) => Promise<T>): Promise<T>;
}

export const countStatements = (store: GraphStore): CountingStore => {
  const counters = new AsyncLocalStorage<{ statements: number }>();
  const countOne = (): void => {
    const counter = counters.getStore();
    if (counter !== undefined) counter.statements += 1;
  };
  const within = (transaction: GraphTransaction): GraphTransaction => ({
    read(...given) {
      countOne();
      return transaction.read(...given);
    },
    write(...given) {
      countOne();
      return transaction.write(...given);
    },
  });
  return {
    store: {
      ...within(store),
      transaction: (work, options) => store.transaction((transaction) => work(within(transaction)), options),
      findTrouble: () => store.findTrouble(),
      backUp: (file) => store.backUp(file),
      purge: () => store.purge(),
      close: () => store.close(),
    },
    count(work) {
      const counter = { statements: 0 };
      return counters.run(counter, () => work(() => counter.statements));
    },
  };
};
