import { expect } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';

/** What the port promises, ms. */
export const AWAY_WITHIN = 5000;
const REACHABLE_WITHIN = 2000;
/** ms that a busy machine may add. */
const SLACK = 1500;

export const unavailable = expect.objectContaining({ name: 'Problem', code: 'STORE_UNAVAILABLE' });

/** Many calls fail in time, and the store says that it cannot be reached. */
export const expectAway = async (store: GraphStore): Promise<void> => {
  const start = performance.now();
  const calls = [
    store.read('probe/count-probes'),
    store.write('probe/count-up', { key: 'away' }),
    ...Array.from({ length: 60 }, () => store.read('probe/count-probes')),
  ];
  const results = await Promise.allSettled(calls);
  expect(performance.now() - start).toBeLessThan(AWAY_WITHIN + SLACK);
  expect(new Set(results.map((result) => result.status))).toEqual(new Set(['rejected']));
  for (const result of results) expect(result).toEqual({ status: 'rejected', reason: unavailable });

  const asked = performance.now();
  expect(await store.findTrouble()).toBe('Neo4j does not answer.');
  expect(performance.now() - asked).toBeLessThan(REACHABLE_WITHIN + SLACK);
};

/** Reads and writes work. */
export const expectBack = async (store: GraphStore): Promise<void> => {
  expect(await store.read('probe/count-probes')).toHaveLength(1);
  await store.write('probe/count-up', { key: 'back' });
  expect(await store.findTrouble()).toBeNull();
};
