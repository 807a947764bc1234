import { writeSync } from 'node:fs';
import { prepareSchema } from '../../src/store/engine/create-graph-store.js';
import { createEmbeddedGraphStore } from '../../src/store/engine/embedded-graph-store.js';
import { testLibrary as library } from './test-library.js';

/** A program that writes pairs of nodes to the embedded graph in the folder given, and each pair's number to its output when it is kept. */
const store = createEmbeddedGraphStore({ folder: process.argv[2] ?? null, library });
await prepareSchema({ store, library });
for (let number = 0; ; number += 1) {
  await store.transaction(async (transaction) => {
    await transaction.write('probe/create-probe', { properties: { key: `left-${number}` } });
    await transaction.write('probe/create-probe', { properties: { key: `right-${number}` } });
  });
  writeSync(1, `${number}\n`);
}
