import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

describe('a second reading', () => {
  const TWO = `mutation ($input: AskInput!) { ask(input: $input) {
    text suggestions { id } ... on Answer { faq { id } facts { predicate } sources { kind id } } } }`;
  interface Two {
    readonly text: string;
    readonly suggestions: readonly { readonly id: string }[];
    readonly faq: { readonly id: string } | null;
    readonly sources: readonly { readonly kind: string; readonly id: string }[];
  }
  const talk = async (conversationId: string, question: string, channel: string | null = null): Promise<Two> => {
    const { data, errors } = await service.request<{ ask: Two }>(TWO, { input: { question, conversationId, channel, maxSuggestions: 20 } });
    if (data?.ask === undefined) throw new Error(JSON.stringify(errors));
    return data.ask;
  };

  it('is told with its source, suggested no more, and can be gone on about', async () => {
    await talk('two', 'what is the limit of Campus Card');
    const { text, faq, sources, suggestions } = await talk('two', QUESTION);
    expect(text).toMatch(
      /^No\. The annual fee of Campus Card is CNY 0\.\n\nIf you (?:mean|are asking about) “What is the card's annual fee/u,
    );
    expect(faq).toBeNull();
    expect(sources).toContainEqual({ kind: 'FAQ', id: 'annual-fee-waiver' });
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.map(({ id }) => id)).not.toContain('annual-fee-waiver');
    expect(await talk('two', 'how is it waived')).toMatchObject({ faq: { id: 'annual-fee-waiver' } });
  });

  it('is not read aloud', async () => {
    await talk('aloud', 'what is the limit of Campus Card', 'phone');
    expect((await talk('aloud', QUESTION, 'phone')).text).not.toContain('If you');
  });
});
