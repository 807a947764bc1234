import type { GraphStore, GraphTransaction } from '../store/graph-store.js';
import { lockKnowledge } from './curation-dependencies.js';
import type { Outcome } from './outcome.js';

/** Nothing of the transaction is to be kept but what it came to. */
class OnlyTried<T> extends Error {
  readonly outcome: Outcome<T>;

  constructor(outcome: Outcome<T>) {
    super('nothing of this is kept');
    this.outcome = outcome;
  }
}

/**
 * Changes knowledge in one transaction. Nothing half done stays, be it tried only or refused in the midst of it.
 * @param isDryRun only tells what would become of it
 */
export const tryOut = async <T>(
  store: Pick<GraphStore, 'transaction'>,
  isDryRun: boolean,
  change: (transaction: GraphTransaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  try {
    return await store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      const outcome = await change(transaction);
      if (outcome.kind === 'done' && !isDryRun) return outcome;
      throw new OnlyTried<T>(outcome.kind === 'done' ? { ...outcome, changed: false, revision: null } : outcome);
    });
  } catch (error) {
    if (error instanceof OnlyTried) return (error as OnlyTried<T>).outcome;
    throw error;
  }
};
