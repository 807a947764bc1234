import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';
import { openTestService, type TestService } from '../support/open-test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await openTestService({ demo: true });
  await service.service.app.settle();
}, 300_000);
afterAll(() => service.close());

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

it('the first question of the README gets the printed reply', async () => {
  const body = JSON.parse(/-d '(\{.*\})'/.exec(readme)?.[1] ?? '') as { readonly query: string };
  const printed: unknown = JSON.parse(/```json\n(.*)\n```/.exec(readme)?.[1] ?? '');
  expect(await service.request(body.query)).toEqual(printed);
});

it('so does the second, for a customer', async () => {
  const query = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const printed = /```graphql[\s\S]*?```\n\n((?:> .*\n)+)/.exec(readme)?.[1]?.replaceAll(/^> /gm, '').trim().replaceAll('\n', ' ');
  const { data } = await service.request<{ answer: { text: string; understanding: { contexts: { context: string }[] } } }>(query);
  expect(data?.answer.text).toBe(printed);
  expect(data?.answer.understanding.contexts.map(({ context }) => context)).toEqual(['PROFILE', 'GRAPH']);
});

it('and the requests of docs/curating.md get the printed replies, one after the other', async () => {
  const page = readFileSync(join(projectRoot, 'docs', 'curating.md'), 'utf8');
  const examples = [...page.matchAll(/```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gu)];
  expect(examples.length).toBe((page.match(/```json/gu) ?? []).length);
  expect(examples.length).toBeGreaterThan(10);
  // The page calls it so; its number hangs on how much was recorded before.
  let record = 'RECORD';
  for (const [, query = '', printed = ''] of examples) {
    const { data } = await service.request<{ history?: { edges: readonly { node: { id?: string } }[] } }>(query.replace('RECORD', record));
    record = data?.history?.edges[0]?.node.id ?? record;
    expect({ data }).toEqual(JSON.parse(printed.replace('RECORD', record)));
  }
});
