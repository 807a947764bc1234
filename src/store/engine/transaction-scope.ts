import pRetry from 'p-retry';
import { createSerialQueue } from '../../domain/serial-queue.js';
import type { GraphTransaction, Row } from '../graph-store.js';
import { type CypherLibrary, prepareCall, type PreparedCall, type StatementCall } from '../statements/prepare-call.js';

/** Work that has begun and not ended. */
export interface InFlight {
  /** Gives what the work gives. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all of it has ended. Never rejects. */
  idle(): Promise<void>;
}

export const createInFlight = (): InFlight => {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async idle() {
      await Promise.allSettled(running);
    },
  };
};

/** Up to eight more attempts after 25, 50, 100, 200, 400, 500 … ms, each up to doubled at random so that rivals do not meet again. */
const ATTEMPTS = { retries: 8, minTimeout: 25, factor: 2, maxTimeout: 500, randomize: true } as const;

export interface RetryOptions {
  /** Whether the failure may pass. */
  readonly isTransient: (error: unknown) => boolean;
  /** ms after which no further attempt begins. */
  readonly giveUpAfter: number;
  /** Ends the retries. */
  readonly signal?: AbortSignal;
}

/** Runs `work`, and again with backoff and jitter while it fails in a way that may pass. */
export const retryTransient = async <T>(work: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { isTransient, giveUpAfter, signal } = options;
  return pRetry(work, { ...ATTEMPTS, maxRetryTime: giveUpAfter, shouldRetry: isTransient, ...(signal === undefined ? {} : { signal }) });
};

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
