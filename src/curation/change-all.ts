import type { GraphStore, GraphTransaction } from '../store/graph-store.js';
import { lockKnowledge } from './curation-dependencies.js';
import type { Outcome, Refused } from './outcome.js';

/** Ends a transaction in which something was written already. */
export class Undone extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super('refused');
    this.refused = refused;
  }
}

/** What was done; where it was refused, everything that was done with it is undone. Within `changeAll` only. */
export const unlessRefused = <T extends { readonly kind: 'done' }>(outcome: T | Refused): T => {
  if (outcome.kind === 'refused') throw new Undone(outcome);
  return outcome;
};

/** Several changes of knowledge as one: all of them are kept, or, where one is refused, none. */
export const changeAll = <T>(
  store: Pick<GraphStore, 'transaction'>,
  work: (transaction: GraphTransaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  store
    .transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return work(transaction);
    })
    .catch((error: unknown): Outcome<T> => {
      if (error instanceof Undone) return error.refused;
      throw error;
    });
