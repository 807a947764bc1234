import { AsyncLocalStorage } from 'node:async_hooks';
import type { GraphStore, GraphTransaction } from './graph-store.js';

/** A store that knows how many statements a piece of work ran, concurrent work told apart. */
export interface CountingStore {
  readonly store: GraphStore;
  /** Runs `work`; `statements()` tells how many it has run so far. */
  count<T>(work: (statements: () => number) => Promise<T>): Promise<T>;
}

export const countStatements = (store: GraphStore): CountingStore => {
  const counters = new AsyncLocalStorage<{ statements: number }>();
  const counted =
    <Arguments extends readonly unknown[], T>(run: (...given: Arguments) => T): ((...given: Arguments) => T) =>
    (...given) => {
      const counter = counters.getStore();
      if (counter !== undefined) counter.statements += 1;
      return run(...given);
    };
  const within = (transaction: GraphTransaction): GraphTransaction => ({
    read: counted((...given: Parameters<GraphTransaction['read']>) => transaction.read(...given)),
    write: counted((...given: Parameters<GraphTransaction['write']>) => transaction.write(...given)),
  });
  return {
    store: {
      ...within(store),
      transaction: (work, options) => store.transaction((transaction) => work(within(transaction)), options),
      findTrouble: () => store.findTrouble(),
      backUp: (file) => store.backUp(file),
      close: () => store.close(),
    },
    count(work) {
      const counter = { statements: 0 };
      return counters.run(counter, () => work(() => counter.statements));
    },
  };
};
