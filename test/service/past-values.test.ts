import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const SAVE =
  'mutation ($input: EntityInput!, $version: Int) { saveEntity(input: $input, expectedVersion: $version) { entity { version } userErrors { message } } }';
const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { text ... on Answer { facts { predicate value } } } }';

const COMET = {
  id: 'comet',
  type: 'Product',
  names: [
    { language: 'en', text: 'Comet Card' },
    { language: 'zh', text: '彗星卡' },
  ],
};

let running: TestService;
let now = new Date('2025-01-10T08:00:00Z');

/** A thing whose fee was raised in June 2026. */
beforeAll(async () => {
  running = await openTestService({ demo: true, now: () => now });
  for (const [day, annualFee, version] of [
    ['2025-01-10T08:00:00Z', 100, null],
    ['2026-06-01T08:00:00Z', 300, 1],
  ] as const) {
    now = new Date(day);
    const { data, errors } = await running.request<{ saveEntity: { userErrors: readonly unknown[] } }>(SAVE, {
      input: { ...COMET, attributes: { annualFee } },
      version,
    });
    expect([errors, data?.saveEntity.userErrors]).toEqual([undefined, []]);
  }
  now = new Date('2026-11-25T08:00:00Z');
  await running.service.app.settle();
});
afterAll(() => running.close());

it.each([
  ['what is the annual fee of the Comet Card', 300, 'The annual fee of Comet Card is CNY 300.'],
  ['what was the annual fee of the Comet Card last March', 100, 'As of 1 March 2026: The annual fee of Comet Card is CNY 100.'],
  ['what was the annual fee of the Comet Card in July 2026', 300, 'As of 1 July 2026: The annual fee of Comet Card is CNY 300.'],
  [
    'what was the annual fee of the Comet Card in March 2024',
    100,
    'Nothing is on record for 1 March 2024; the earliest, of 10 January 2025: The annual fee of Comet Card is CNY 100.',
  ],
  ['今年三月彗星卡的年费是多少', 100, '2026年3月1日时：彗星卡的年费是100元。'],
  ['去年彗星卡的年费是多少', 100, '2025年11月25日时：彗星卡的年费是100元。'],
])('%s: %i', async (question, value, text) => {
  const { data } = await running.request<{ ask: { text: string; facts: readonly unknown[] } }>(ASK, { input: { question } });
  expect(data?.ask).toEqual({ text, facts: [{ predicate: 'annualFee', value }] });
});

it('a change counts in the next reply, although what was read before is kept', async () => {
  const askFee = async (): Promise<string | undefined> => {
    const input = { question: 'what is the annual fee of the Comet Card' };
    return (await running.request<{ ask: { text: string } }>(ASK, { input })).data?.ask.text;
  };
  expect(await askFee()).toBe('The annual fee of Comet Card is CNY 300.');
  const { data } = await running.request<{ saveEntity: { userErrors: readonly unknown[] } }>(SAVE, {
    input: { ...COMET, attributes: { annualFee: 400 } },
    version: 2,
  });
  expect(data?.saveEntity.userErrors).toEqual([]);
  expect(await askFee()).toBe('The annual fee of Comet Card is CNY 400.');
});
