import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { EXPORT_PARTS, formatFor } from '../../src/curation/export/export-part.js';
import { projectRoot } from '../../src/service/project-root.js';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { TEST_TOKEN } from '../support/service-process.js';

let demo: TestService;
let copy: TestService;
beforeAll(async () => {
  demo = await openTestService({ demo: true });
  copy = await openTestService({ demo: false });
}, 240_000);
afterAll(async () => {
  await demo.close();
  await copy.close();
});

const download = async ({ service }: TestService): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const part of [...EXPORT_PARTS.knowledge, ...EXPORT_PARTS.customers]) {
    const name = `${part}.${formatFor(part, 'jsonl')}`;
    const headers = { authorization: `Bearer ${TEST_TOKEN}` };
    const response = await service.server.fetch(new Request(`http://localhost/export/${name}`, { headers }));
    expect(response.status).toBe(200);
    files.set(name, await response.text());
  }
  return files;
};

const IMPORT = 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } userErrors { message } } }';
const JOB = 'query ($id: ID!) { job(id: $id) { status rowsRefused rowsWritten problems { file line reason } } }';

const upload = async (service: TestService, name: string, text: string): Promise<unknown> => {
  const { data } = await service.request<{ importKnowledge: { job: { id: string } } }>(IMPORT, { input: { name, text } });
  for (;;) {
    const found = await service.request<{ job: { status: string } }>(JOB, { id: data?.importKnowledge.job.id });
    if (found.data?.job.status !== 'RUNNING') return found.data?.job;
    await setTimeout(20);
  }
};

const ANSWER = `query ($input: AskInput!) { answer(input: $input) { __typename text language
  ... on Answer { faq { id } facts { text } } ... on Clarification { options { id label } } } }`;

/** Every so many of the questions to the demo. */
const EVERY = 30;

const replies = async (service: TestService): Promise<readonly unknown[]> => {
  const questions = ['en', 'zh'].flatMap((name) =>
    parse<{ text: string }>(readFileSync(join(projectRoot, 'test/accuracy/demo', `${name}.csv`)), { columns: true }).filter(
      (_, index) => index % EVERY === 0,
    ),
  );
  const said: unknown[] = [];
  for (const { text } of questions) {
    const { data } = await service.request(ANSWER, { input: { question: text, customerId: 'customer-001', asOf: '2026-11-01T09:00:00Z' } });
    said.push([text, data]);
  }
  return said;
};

it('gives the demo company again from its files, byte for byte and reply for reply', async () => {
  const files = await download(demo);
  for (const [name, text] of files) {
    const job = await upload(copy, name, text);
    expect(job).toMatchObject({ status: 'SUCCEEDED', problems: [], rowsRefused: 0 });
  }
  const again = await download(copy);
  for (const [name, text] of files) expect([name, again.get(name) === text]).toEqual([name, true]);
  await demo.service.app.settle();
  await copy.service.app.settle();
  const said = await replies(demo);
  expect(said.length).toBeGreaterThan(15);
  expect(await replies(copy)).toEqual(said);
  for (const [name, text] of files) expect(await upload(copy, name, text)).toMatchObject({ rowsWritten: 0, problems: [] });
}, 900_000);
