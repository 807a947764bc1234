import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

interface Asked {
  readonly turnId: string;
  readonly text: string;
}

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId text } }';
const MAKE_KEY = 'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { token } }';

let running: TestService;
let bot: string;
let otherBot: string;

beforeAll(async () => {
  running = await openTestService({ demo: true });
  await running.service.app.settle();
  [bot, otherBot] = await Promise.all([makeKey({ name: 'shop', role: 'BOT' }), makeKey({ name: 'other', role: 'BOT' })]);
});
afterAll(() => running.close());

const makeKey = async (input: Readonly<Record<string, string>>): Promise<string> => {
  const { data } = await running.request<{ createApiKey: { token: string } }>(MAKE_KEY, { input });
  return data!.createApiKey.token;
};

const ask = async (input: Readonly<Record<string, unknown>>, token = bot): Promise<Asked> => {
  const { data, errors } = await running.request<{ ask: Asked | null } | null>(ASK, { input }, token);
  if (data?.ask) return data.ask;
  throw new Error(errors?.map(({ extensions }) => extensions?.code).join());
};

const MINE = { question: 'what is my balance', language: 'en' };

describe('a messageId', () => {
  it('used again for another customer gets that customer’s own reply', async () => {
    const first = await ask({ ...MINE, customerId: 'customer-001', messageId: '1' });
    const second = await ask({ ...MINE, customerId: 'customer-002', messageId: '1' });
    const nobody = await ask({ ...MINE, messageId: '1' });
    expect(first.text).toContain('3,200.5');
    for (const other of [second, nobody]) {
      expect(other.turnId).not.toBe(first.turnId);
      expect(other.text).not.toContain('3,200.5');
    }
    expect(second.text).toContain('9,720.95');
    expect(await ask({ ...MINE, customerId: 'customer-001', messageId: '1' })).toEqual(first);
  });

  it.each([
    ['outside any conversation', null],
    ['in a conversation', 'ids'],
  ])('used again for something else is a conflict: %s', async (_name, conversationId) => {
    const first = await ask({ question: 'how do i report a lost card', conversationId, messageId: 'once' });
    const other = { question: 'how do i repay my loan early', conversationId, messageId: 'once' };
    await expect(ask(other)).rejects.toThrow('CONFLICT');
    expect(await ask({ question: 'how do i report a lost card', conversationId, messageId: 'once' })).toEqual(first);
  });

  it('used for two things at once answers the first only', async () => {
    const [first, second] = await Promise.allSettled([
      ask({ question: 'how do i report a lost card', conversationId: 'at-once', messageId: 'twice' }),
      ask({ question: 'how do i repay my loan early', conversationId: 'at-once', messageId: 'twice' }),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { message: 'CONFLICT' } });
  });

  it('tells nothing of a conversation that is another’s by now', async () => {
    const message = { question: 'how do i report a lost card', conversationId: 'sold', messageId: 'm' };
    await ask(message);
    await ask({ question: 'and now', conversationId: 'sold', customerId: 'customer-001' });
    await expect(ask(message, otherBot)).rejects.toThrow('FORBIDDEN');
    const customer = await makeKey({ name: 'Chen', role: 'CUSTOMER', customerId: 'customer-002' });
    await expect(ask(message, customer)).rejects.toThrow('FORBIDDEN');
  });
});

describe('a reply', () => {
  it('is not given again to who may not see its conversation any more', async () => {
    const { asker } = running.service.app;
    const words = { question: 'how do i report a lost card', conversationId: 'demoted', messageId: 'm', customerId: null };
    const where = { channel: null, scenario: null, entityIds: [], language: null, asOf: null, optionId: null, maxSuggestions: 3 };
    await ask({ question: 'hello', conversationId: 'demoted' });
    const agent = { subject: 'kim', role: 'agent', customerId: null } as const;
    await asker.ask({ ...words, ...where }, agent);
    await expect(asker.ask({ ...words, ...where }, { ...agent, role: 'bot' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a conversation of nobody', () => {
  const conversationId = 'login';

  it('becomes that of the customer for whom its own bot asks first, and stays so', async () => {
    await ask({ question: 'tell me about the Flex Card', conversationId });
    await expect(ask({ ...MINE, conversationId, customerId: 'customer-001' }, otherBot)).rejects.toThrow('FORBIDDEN');
    const mine = await ask({ question: 'and how much do I owe on it', language: 'en', conversationId, customerId: 'customer-001' });
    expect(mine.text).toContain('3,200.5');

    await expect(ask({ ...MINE, conversationId, customerId: 'customer-002' })).rejects.toThrow('FORBIDDEN');
    await ask({ question: 'thanks', conversationId });
    await expect(ask({ ...MINE, conversationId, customerId: 'customer-002' })).rejects.toThrow('FORBIDDEN');

    const see = async (customerId: string): Promise<unknown> => {
      const token = await makeKey({ name: customerId, role: 'CUSTOMER', customerId });
      return (await running.request<{ conversation: unknown }>('{ conversation(id: "login") { turns { number } } }', {}, token)).data
        ?.conversation;
    };
    expect(await see('customer-001')).toEqual({ turns: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    expect(await see('customer-002')).toBeNull();
  });

  it('becomes that of one of two who log in at once', async () => {
    await ask({ question: 'hello', conversationId: 'race' });
    const both = await Promise.allSettled(
      ['customer-001', 'customer-002'].map((customerId) => ask({ ...MINE, conversationId: 'race', customerId })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
