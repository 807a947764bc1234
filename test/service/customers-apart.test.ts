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
    const first = await ask(message);
    const mine = await ask({ ...MINE, conversationId: 'sold', customerId: 'customer-001' });
    const customer = await makeKey({ name: 'Chen', role: 'CUSTOMER', customerId: 'customer-002' });
    for (const token of [otherBot, customer]) {
      expect((await ask(message, token)).turnId).not.toBe(first.turnId);
      expect((await ask({ question: 'say that again', conversationId: 'sold' }, token)).text).not.toContain('3,200.5');
    }
    expect(mine.text).toContain('3,200.5');
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

describe('the id of a conversation', () => {
  const see = '{ conversation(id: "taken") { id customerId turns { question } } }';

  it('cannot be taken before its owner comes, nor be found out', async () => {
    const [first, second] = await Promise.all(
      ['customer-002', 'customer-003'].map((customerId) => makeKey({ name: customerId, role: 'CUSTOMER', customerId })),
    );
    const questions = new Map([[first!, 'hello'], [second!, 'good morning'], [bot, 'good evening'], [otherBot, 'hi']]); // prettier-ignore
    for (const [token, question] of questions) {
      expect((await running.request<{ conversation: unknown }>(see, {}, token)).data?.conversation).toBeNull();
      await ask({ question, conversationId: 'taken' }, token);
    }
    await ask({ ...MINE, conversationId: 'taken', customerId: 'customer-001' });
    for (const [token, question] of questions) {
      const { data } = await running.request<{ conversation: { id: string; turns: readonly { question: string }[] } }>(see, {}, token);
      expect(data?.conversation.id).toBe('taken');
      expect(data?.conversation.turns[0]).toEqual({ question });
      expect(data?.conversation.turns).toHaveLength(token === bot ? 2 : 1);
    }
    // Whoever holds another token of the same customer goes on with the same conversation.
    const again = await makeKey({ name: 'again', role: 'CUSTOMER', customerId: 'customer-002' });
    await ask({ question: 'thanks', conversationId: 'taken' }, again);
    expect((await running.request<{ conversation: object }>(see, {}, first)).data?.conversation).toMatchObject({
      turns: [{ question: 'hello' }, { question: 'thanks' }],
    });
  });

  it('means to staff who opened it with a bot, and tells several customers’ apart', async () => {
    const tokens = await Promise.all(
      ['customer-002', 'customer-003'].map((customerId) => makeKey({ name: customerId, role: 'CUSTOMER', customerId })),
    );
    await ask({ question: 'hello', conversationId: 'mine' }, tokens[0]);
    const look = 'query ($id: ID!) { conversation(id: $id) { id customerId } }';
    const one = await running.request<{ conversation: { id: string; customerId: string } }>(look, { id: 'mine' });
    expect(one.data?.conversation.customerId).toBe('customer-002');
    await ask({ question: 'hello', conversationId: 'mine' }, tokens[1]);
    const several = await running.request<{ conversation: null }>(look, { id: 'mine' });
    expect(several.errors?.[0]?.extensions?.code).toBe('CONFLICT');
    expect(several.errors?.[0]?.message).toContain(one.data?.conversation.id);
    expect((await running.request(look, { id: one.data?.conversation.id })).data).toEqual(one.data);
    // The key of a conversation opens none, and nobody else's.
    await ask({ question: 'hello', conversationId: one.data?.conversation.id }, tokens[1]);
    expect((await running.request(look, { id: one.data?.conversation.id })).data).toEqual(one.data);
    await ask({ question: 'hello', conversationId: 'mine' });
    expect((await running.request<{ conversation: { customerId: null } }>(look, { id: 'mine' })).data?.conversation.customerId).toBeNull();
  });
});

describe('a conversation of nobody', () => {
  const conversationId = 'login';

  it('becomes that of the customer for whom its own bot asks first, and stays so', async () => {
    await ask({ question: 'tell me about the Flex Card', conversationId });
    // Another token's conversation of that name is another conversation.
    await ask({ ...MINE, conversationId, customerId: 'customer-003' }, otherBot);
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
