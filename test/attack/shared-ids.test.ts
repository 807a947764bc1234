import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { privateCompany, valuesOf, writeCompany, type PrivateCompany } from '../service/private-company.js';
import { createFakeEncoder } from '../unit/retrieval/fakes.js';
import { inFull } from './support/in-full.js';

const RUNS = inFull ? 200 : 5;

const ASK =
  'mutation ($input: AskInput!) { ask(input: $input) { turnId conversationId text understanding { contexts { effect withoutIt } } suggestions { title reason } } }';
const LOOK = 'query ($id: ID!) { conversation(id: $id) { id customerId turns { question reply { text } } } }';
const MAKE_KEY = 'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { token } }';

/** Senders, all of whom choose ids as they like. */
const SENDERS = ['bot', 'other bot', 'agent', 'first', 'second', 'third'] as const;
const QUESTIONS = [
  'what is my nickname',
  'what is my pin hint',
  '我的昵称是什么',
  'and the balance?',
  'how do i use Amber',
  'say that again',
];

interface Message {
  readonly sender: number;
  readonly customer: number;
  readonly conversation: number;
  readonly message: number;
  readonly question: number;
}

const messages = fc.array(
  fc.record({
    sender: fc.nat(SENDERS.length - 1),
    customer: fc.nat(3),
    conversation: fc.nat(2),
    message: fc.nat(3),
    question: fc.nat(QUESTIONS.length - 1),
  }),
  { minLength: 4, maxLength: 30 },
);

interface Asked {
  readonly turnId: string;
  readonly conversationId: string | null;
}

describe('ids that senders choose', () => {
  let running: TestService;
  let company: PrivateCompany;
  let tokens: readonly string[];

  beforeAll(async () => {
    // Rates have a test of their own.
    running = await openTestService({ demo: false, encoder: createFakeEncoder(), settings: { RATE_PER_CUSTOMER: '0' } });
    [company] = fc.sample(
      privateCompany.filter(({ customers }) => customers.length >= 3),
      { numRuns: 1, seed: 7 },
    ) as [PrivateCompany];
    await writeCompany(running.service.app, company);
    await running.service.app.refresh();
    const key = async (sender: (typeof SENDERS)[number], at: number): Promise<string> => {
      const role = sender.endsWith('bot') ? 'BOT' : sender === 'agent' ? 'AGENT' : 'CUSTOMER';
      const input = { name: sender, role, ...(role === 'CUSTOMER' ? { customerId: company.customers[at - 3]!.id } : {}) };
      return (await running.request<{ createApiKey: { token: string } }>(MAKE_KEY, { input })).data!.createApiKey.token;
    };
    tokens = await Promise.all(SENDERS.map(key));
  });
  afterAll(() => running.close());

  it('never give one customer what another was told, hold nobody up, and stand for one message each', async () => {
    let run = 0;
    let replies = 0;
    await fc.assert(
      fc.asyncProperty(messages, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), async (sequence, sizes) => {
        run += 1;
        const turns = new Map<string, string>();
        const said = new Map<string, string[]>();
        const send = async ({ sender, customer, conversation, message, question }: Message): Promise<void> => {
          const isCustomer = sender >= 3;
          const asker = isCustomer ? company.customers[sender - 3]! : (company.customers[customer] ?? null);
          const conversationId = conversation === 0 ? null : `c${String(conversation)} of ${String(run)}`;
          const messageId = message === 0 ? null : `m${String(message)} of ${String(run)}`;
          const input = {
            question: QUESTIONS[question],
            conversationId,
            messageId,
            ...(isCustomer ? {} : { customerId: customer === 3 ? null : asker?.id }),
          };
          const customerId = isCustomer || customer !== 3 ? (asker?.id ?? null) : null;
          if (isCustomer) said.set(String(sender), [...(said.get(String(sender)) ?? []), input.question!]);
          const { data, errors = [] } = await running.request<{ ask: Asked } | null>(ASK, { input }, tokens[sender]);
          const codes = errors.map(({ extensions }) => extensions?.code);
          // Who may ask for anybody keeps their own customers apart; a message of another wording keeps its own id.
          for (const code of codes) expect(code === 'CONFLICT' ? messageId !== null : !isCustomer && code === 'FORBIDDEN').toBe(true);
          const text = JSON.stringify([data, errors]);
          for (const other of company.customers.filter(({ id }) => id !== customerId))
            for (const value of valuesOf(other, company)) expect(text.includes(value)).toBe(false);
          if (!data?.ask) return;
          replies += 1;
          expect(data.ask.conversationId).toBe(conversationId);
          const owner = JSON.stringify([isCustomer ? sender : conversationId === null ? sender : customerId, customerId, conversationId]);
          expect(turns.get(data.ask.turnId) ?? owner).toBe(owner);
          turns.set(data.ask.turnId, owner);
        };
        for (let at = 0, group = 0; at < sequence.length; group += 1) {
          const size = sizes[group % sizes.length]!;
          await Promise.all(sequence.slice(at, at + size).map(send));
          at += size;
        }
        for (const sender of [3, 4, 5]) {
          for (const name of ['c1', 'c2']) {
            const { data } = await running.request<{
              conversation: { customerId: string; turns: readonly { question: string }[] } | null;
            }>(LOOK, { id: `${name} of ${String(run)}` }, tokens[sender]);
            if (data?.conversation === null || data?.conversation === undefined) continue;
            expect(data.conversation.customerId).toBe(company.customers[sender - 3]!.id);
            const text = JSON.stringify(data);
            for (const other of company.customers.filter(({ id }) => id !== company.customers[sender - 3]!.id))
              for (const value of valuesOf(other, company)) expect(text.includes(value)).toBe(false);
          }
        }
      }),
      { numRuns: RUNS, seed: 20_261_127, endOnFailure: !inFull },
    );
    expect(replies).toBeGreaterThan(RUNS * 3);
  }, 600_000);
});
