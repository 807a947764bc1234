import { writeSync } from 'node:fs';
import { createTestWorld } from '../graphql/support/test-world.js';
import { createGraphStore } from '../../src/store/engine/create-graph-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { eraserOn } from './eraser-on.js';

/**
 * A program that fills the embedded graph in a folder, erases the customer `alice` from it, and at a moment says so and stands still: in the middle of
 * the `transaction`, before the `purge`, or after it, before the `receipt` says so.
 */
const [folder = '', moment] = process.argv.slice(2);
const standStill = (): Promise<never> => {
  writeSync(1, `${String(moment)}\n`);
  // Holds the process until it is killed.
  setInterval(() => undefined, 1_000);
  return new Promise(() => undefined);
};
const store = await createGraphStore({ kind: 'embedded', folder });
const world = await createTestWorld(store);
await world.feedbackDesk.give(
  { turnId: 'turn-of-alice', verdict: 'UNHELPFUL', correctFaqId: null, comment: 'Comment of alice.' },
  { subject: 'alice-key', role: 'customer', customerId: 'alice' },
);
// What is erased lies in the main file, too, not only in its log.
await store.purge();

let transactions = 0;
const slowed: GraphStore = {
  ...store,
  transaction: (work, options) => {
    transactions += 1;
    if (transactions === 2 && moment === 'receipt') return standStill();
    return store.transaction(
      (transaction) =>
        work({
          ...transaction,
          write: (name, ...given) =>
            name === 'entity/delete-entity' && moment === 'transaction' ? standStill() : transaction.write(name, ...given),
        }),
      options,
    );
  },
  purge: () => (moment === 'purge' ? standStill() : store.purge()),
};
await eraserOn(slowed, folder).eraseCustomer('alice', { subject: 'ada', role: 'admin', customerId: null });
