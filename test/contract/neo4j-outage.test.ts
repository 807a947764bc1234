import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createNeo4jGraphStore } from '../../src/store/engine/neo4j-graph-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { type ClaimedNeo4j, claimNeo4j } from '../support/claim-neo4j.js';
import { AWAY_WITHIN, expectAway, expectBack, unavailable } from '../support/expect-away.js';
import { neo4jUnderTest } from '../support/neo4j-under-test.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { testLibrary } from '../support/test-library.js';

const skipped = neo4jUnderTest.kind === 'missing' ? neo4jUnderTest.reason : null;

(skipped === null ? describe : describe.skip)(`when Neo4j is away${skipped === null ? '' : `, skipped: ${skipped}`}`, () => {
  let neo4j: ClaimedNeo4j;
  let proxy: TcpProxy;
  let store: GraphStore;

  beforeAll(async () => {
    neo4j = await claimNeo4j();
    proxy = await startTcpProxy(Number(new URL(neo4j.uri).port));
    store = createNeo4jGraphStore({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}`, library: testLibrary });
    await store.write('graph/delete-everything');
    await expectBack(store);
  }, 120_000);
  afterEach(() => proxy.recover());
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await neo4j.release();
  });

  it('a call fails within 5 s when connections are refused, and works when they are taken again', async () => {
    await proxy.refuse();
    await expectAway(store);
    await proxy.recover();
    await expectBack(store);
  });

  it('a call fails within 5 s when nothing comes back, and works when it does again', async () => {
    proxy.goSilent();
    await expectAway(store);
    await proxy.recover();
    await expectBack(store);
  });

  it('a call outlives a blink', async () => {
    await proxy.refuse();
    const reading = store.read('probe/count-probes');
    setTimeout(() => void proxy.recover(), 500);
    expect(await reading).toHaveLength(1);
  });

  it('work is not done twice when the answer to the commit is lost', async () => {
    const work = store.transaction(async (transaction) => {
      await transaction.write('probe/count-up', { key: 'once' });
      proxy.swallowAnswers();
      setTimeout(() => {
        proxy.cut();
        void proxy.recover();
      }, 200);
    });
    await expect(work).rejects.toEqual(unavailable);
    expect(await store.read('probe/find-probe', { key: 'once' })).toMatchObject([{ probe: { count: 1 } }]);
  });

  it('a slow transaction is waited for', async () => {
    const start = performance.now();
    await store.transaction(async (transaction) => {
      await transaction.write('probe/count-up', { key: 'slow' });
      await new Promise((resolve) => setTimeout(resolve, 5500));
    });
    expect(performance.now() - start).toBeGreaterThan(AWAY_WITHIN);
  });

  it('a wrong password is told as such', async () => {
    const locked = createNeo4jGraphStore({ ...neo4j, password: 'wrong-password', library: testLibrary });
    await expect(locked.read('probe/count-probes')).rejects.toThrow('NEO4J_PASSWORD');
    expect(await locked.findTrouble()).not.toBeNull();
    await locked.close();
  });
});
