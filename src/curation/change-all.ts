import type { GraphStore, GraphTransaction } from '../store/graph-store.js';
import { lockKnowledge } from './curation-dependencies.js';
import type { Outcome, Refused } from './outcome.js';

/** Ends a transaction of which nothing is to be kept but what it came to. */
export class Undone<T> extends Error {
  readonly outcome: Outcome<T>;

  constructor(outcome: Outcome<T>) {
    super('nothing of this is kept');
    this.outcome = outcome;
  }
}

/** What was done; where it was refused, everything that was done with it is undone. Within `changeAll` and `tryOut` only. */
export const unlessRefused = <T extends { readonly kind: 'done' }>(outcome: T | Refused): T => {
  if (outcome.kind === 'refused') throw new Undone<never>(outcome);
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
      if (error instanceof Undone) return (error as Undone<T>).outcome;
      throw error;
    });

/**
 * Changes knowledge in one transaction. Nothing half done stays, be it tried only or refused in the midst of it.
 * @param isDryRun only tells what would become of it
 */
export const tryOut = <T>(
  store: Pick<GraphStore, 'transaction'>,
  isDryRun: boolean,
  change: (transaction: GraphTransaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  changeAll(store, async (transaction) => {
    const outcome = unlessRefused(await change(transaction));
    if (isDryRun) throw new Undone<T>({ ...outcome, changed: false, revision: null });
    return outcome;
  });
