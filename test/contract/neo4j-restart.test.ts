import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startNeo4j } from '../../src/bin/stack/start-neo4j.js';
import { createNeo4jGraphStore } from '../../src/store/engine/neo4j-graph-store.js';
import { expectAway, expectBack } from '../support/expect-away.js';
import { neo4jUnderTest } from '../support/neo4j-under-test.js';
import { testLibrary } from '../support/test-library.js';

const skipped = neo4jUnderTest.kind === 'missing' ? neo4jUnderTest.reason : null;

(skipped === null ? describe : describe.skip)(`Neo4j${skipped === null ? '' : `, skipped: ${skipped}`}`, () => {
  it('is used again when it was stopped and started again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polycontext-neo4j-'));
    const first = await startNeo4j({ folder, shortLived: true });
    const own = createNeo4jGraphStore({ ...first, library: testLibrary });
    await own.write('probe/count-up', { key: 'kept' });
    await first.stop();
    await expectAway(own);
    const second = await startNeo4j({ folder, port: Number(new URL(first.uri).port), shortLived: true });
    try {
      expect(second.uri).toBe(first.uri);
      expect(await own.read('probe/find-probe', { key: 'kept' })).toMatchObject([{ probe: { count: 1 } }]);
      await expectBack(own);
    } finally {
      await own.close();
      await second.stop();
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});
