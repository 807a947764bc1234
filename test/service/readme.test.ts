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
