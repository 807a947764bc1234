import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startNeo4j } from '../../src/bin/stack/start-neo4j.js';
import { choosePort } from '../../src/bin/stack/start-service.js';
import { noteFault } from '../support/fault-table.js';
import { neo4jUnderTest } from '../support/neo4j-under-test.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';

const skipped = neo4jUnderTest.kind === 'missing' ? neo4jUnderTest.reason : null;
const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename ... on Answer { faq { id } } } }';
const QUESTION = { input: { question: 'I forgot my password' } };
/** What the service promises, and what a busy machine may add, ms. */
const FAILS_WITHIN = 5_000;
const SLACK = 500;

(skipped === null ? describe : describe.skip)(`a service whose Neo4j stops${skipped === null ? '' : `, skipped: ${skipped}`}`, () => {
  let folder = '';
  let port = 0;
  let neo4j: Awaited<ReturnType<typeof startNeo4j>>;
  let service: ServiceProcess;

  const start = async (): Promise<void> => {
    neo4j = await startNeo4j({ folder: join(folder, 'neo4j'), port, password: 'password-of-a-test' });
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-outage-'));
    port = await choosePort();
    await start();
    const { uri, user, password } = neo4j;
    service = await startServiceProcess({ DATA_DIR: join(folder, 'data'), NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  }, 600_000);
  afterAll(async () => {
    await service.stop();
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('answers while it runs', async () => {
    expect(await service.request(ASK, QUESTION)).toEqual({ data: { ask: { __typename: 'Answer', faq: { id: 'forgot-password' } } } });
    expect((await service.ready()).status).toBe(200);
  });

  it('says so within five seconds, and is not ready', async () => {
    await neo4j.stop();
    const begin = performance.now();
    const replies = await Promise.all(Array.from({ length: 10 }, () => service.request(ASK, QUESTION)));
    expect(performance.now() - begin).toBeLessThan(FAILS_WITHIN + SLACK);
    for (const { errors } of replies) expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['STORE_UNAVAILABLE']);
    expect(await service.ready()).toMatchObject({ status: 503, body: { parts: { store: 'down' } } });
  }, 30_000);

  it('goes on by itself when Neo4j is back', async () => {
    await start();
    while ((await service.ready()).status !== 200) await pause(100);
    expect(await service.request(ASK, QUESTION)).toEqual({ data: { ask: { __typename: 'Answer', faq: { id: 'forgot-password' } } } });
    noteFault({
      fault: 'Neo4j gone',
      tried: 'stopped and started again under the service',
      seen: '`STORE_UNAVAILABLE` within 5 s, readiness 503; both recover',
    });
  }, 300_000);
});
