import type { CypherLibrary } from './cypher-library.js';
import type { GraphTransaction, Row } from './graph-store.js';
import { prepareCall, type PreparedCall, type StatementCall } from './prepare-call.js';
import { createSerialQueue } from './serial-queue.js';

/** What a transaction's work gets, and the end of it. */
export interface TransactionScope {
  readonly transaction: GraphTransaction;
  /** Waits for every statement, also those the work did not wait for, then takes no more. Throws the first failure, even if the work caught it. */
  finish(): Promise<void>;
  /** As `finish`, but throws nothing. */
  abandon(): Promise<void>;
}

/**
 * Runs a transaction's statements one after the other. Once one has failed none runs any more and the transaction cannot be committed:
 * Neo4j behaves so by itself, Grafeo would commit the rest.
 */
export const createTransactionScope = ({
  library,
  execute,
}: {
  readonly library: CypherLibrary;
  readonly execute: (call: PreparedCall) => Promise<readonly Row[]>;
}): TransactionScope => {
  const statements = createSerialQueue();
  let isOpen = true;
  let failure: { readonly error: unknown } | undefined;

  const run = (call: StatementCall): Promise<readonly Row[]> => {
    if (!isOpen) return Promise.reject(new Error(`${call.name} was called after its transaction had ended`));
    return statements.run(async () => {
      if (failure !== undefined) throw failure.error;
      try {
        return await execute(prepareCall(library, call));
      } catch (error) {
        failure = { error };
        throw error;
      }
    });
  };
  const abandon = async (): Promise<void> => {
    isOpen = false;
    await statements.idle();
  };

  return {
    transaction: {
      read: (name, parameters, names) => run({ mode: 'read', name, parameters, names }),
      write: (name, parameters, names) => run({ mode: 'write', name, parameters, names }),
    },
    abandon,
    async finish() {
      await abandon();
      if (failure !== undefined) throw failure.error;
    },
  };
};
