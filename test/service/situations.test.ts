import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';
import { openTestService, type TestService } from '../support/open-test-service.js';

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { text } }';
const QUESTION = 'is there an annual fee';

/** The README's table: a situation as it is sent, what was said before if anything, and the reply. */
const rows = [
  ...readFileSync(join(projectRoot, 'README.md'), 'utf8').matchAll(/^\| [^|]+ \| `(\{.*?\})`(?:, after “(.+?)”)? \| (.+?) \|$/gm),
].map(([, situation = '', before = null, reply = '']) => ({ situation: JSON.parse(situation) as object, before, reply }));

let service: TestService;
beforeAll(async () => {
  service = await openTestService({ demo: true });
  await service.service.app.settle();
}, 300_000);
afterAll(() => service.close());

it('there are eight, with eight replies', () => {
  expect(rows).toHaveLength(8);
  expect(new Set(rows.map(({ reply }) => reply)).size).toBe(8);
});

it.each(rows.map((row, index) => [index + 1, row] as const))(
  'the same question in situation %i gets the reply that the README shows',
  async (index, row) => {
    const ask = async (question: string): Promise<string | undefined> => {
      const input = { question, ...row.situation, ...(row.before === null ? {} : { conversationId: `situation ${String(index)}` }) };
      return (await service.request<{ ask: { text: string } }>(ASK, { input })).data?.ask.text;
    };
    if (row.before !== null) await ask(row.before);
    expect((await ask(QUESTION))?.replaceAll('\n', ' ')).toBe(row.reply);
  },
);
