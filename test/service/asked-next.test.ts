import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

interface Asked {
  readonly faq?: { readonly id: string };
  readonly suggestions: readonly {
    readonly id: string;
    readonly reason: string;
    readonly path: readonly { readonly predicate: string }[];
  }[];
}

const ASK = `mutation ($input: AskInput!) { ask(input: $input) {
  suggestions { id reason path { predicate } } ... on Answer { faq { id } } } }`;
const FIRST = 'how do i report a lost card';
const SECOND = 'how do i repay my loan early';

let running: TestService;
let now = new Date('2026-11-25T08:00:00Z');

beforeAll(async () => {
  running = await openTestService({ demo: true, now: () => now });
  await running.service.app.settle();
});
afterAll(() => running.close());

const ask = async (question: string, conversationId: string | null = null): Promise<Asked> => {
  const input = { question, conversationId, maxSuggestions: 20 };
  const { data, errors } = await running.request<{ ask: Asked }>(ASK, { input });
  if (data?.ask === undefined) throw new Error(JSON.stringify(errors));
  return data.ask;
};

it('what people asked next is suggested once five did, and not for fewer', async () => {
  const second = (await ask(SECOND)).faq?.id;
  const suggested = async (): Promise<Asked['suggestions'][number] | undefined> =>
    (await ask(FIRST)).suggestions.find(({ id, path }) => id === second && path.some(({ predicate }) => predicate === 'ASKED_NEXT'));
  const talk = async (name: string): Promise<void> => {
    await ask(FIRST, name);
    expect((await ask(SECOND, name)).faq?.id).toBe(second);
  };
  for (const name of ['a', 'b', 'c', 'd']) await talk(name);
  now = new Date('2026-11-25T10:00:00Z');
  expect(await suggested()).toBeUndefined();

  await talk('e');
  // Counts are looked at once an hour.
  expect(await suggested()).toBeUndefined();
  now = new Date('2026-11-25T12:00:00Z');
  expect(await suggested()).toMatchObject({ reason: expect.stringMatching(/^Often asked after/u), path: [{ predicate: 'ASKED_NEXT' }] });
});
