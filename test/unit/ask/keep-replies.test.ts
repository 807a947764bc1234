import { beforeEach, describe, expect, it } from '@jest/globals';
import { createKeptReplies, type KeptReplies, type MadeReply } from '../../../src/ask/keep-replies.js';
import type { Principal } from '../../../src/domain/access.js';
import { askInput } from '../../support/ask-input.js';
import type { AskInput } from '../../../src/domain/turn.js';

const BOT: Principal = { subject: 'bot', role: 'bot', customerId: null };
const INPUT = askInput({ question: 'is there a fee' });

let at: string;
let revision: string;
let made: number;
let replies: KeptReplies;

const reply = (): MadeReply => {
  made += 1;
  const draft = { revision, situation: { messageId: null } } as unknown as MadeReply['draft'];
  return { draft, stages: [{ name: 'decide', milliseconds: 5, detail: { kind: 'answer' } }], statements: 2 };
};
const ask = (input: Partial<AskInput> = {}, principal = BOT, make: () => Promise<MadeReply> = () => Promise.resolve(reply())) =>
  replies.find({ operation: 'ask', input: { ...INPUT, ...input }, principal }, make);

beforeEach(() => {
  at = '2026-11-23T08:00:10Z';
  revision = '7.zh.en';
  made = 0;
  replies = createKeptReplies({ now: () => new Date(at), revision: () => revision });
});

describe('kept replies', () => {
  it('give the same again to the same question, and say that nothing was done for it', async () => {
    await ask({ messageId: 'first' });
    const again = await ask({ messageId: 'second' });
    expect(made).toBe(1);
    expect(again.draft.situation.messageId).toBe('second');
    expect(again.statements).toBe(0);
    expect(again.stages).toEqual([{ name: 'decide', milliseconds: 0, detail: { kind: 'answer' } }]);
  });

  it.each([
    ['of a customer', { customerId: 'customer-1' }],
    ['in a conversation', { conversationId: 'talk' }],
  ])('are never given %s', async (_name, input) => {
    await ask(input);
    await ask(input);
    expect(made).toBe(2);
  });

  it('are never given to a customer who does not say so', async () => {
    const customer: Principal = { subject: 'app', role: 'customer', customerId: 'customer-1' };
    await ask({}, customer);
    await ask({}, customer);
    expect(made).toBe(2);
  });

  it.each<[string, () => unknown]>([
    ['in another minute', () => (at = '2026-11-23T08:01:00Z')],
    ['of other knowledge', () => (revision = '8.zh.en')],
    [
      'when they were dropped',
      () => {
        replies.drop();
      },
    ],
  ])('are not given %s', async (_name, change) => {
    await ask();
    change();
    await ask();
    expect(made).toBe(2);
  });

  it('are not given to another question or another sender', async () => {
    await ask();
    await ask({ question: 'is there a limit' });
    await ask({ channel: 'phone' });
    await ask({}, { ...BOT, subject: 'another' });
    expect(made).toBe(4);
  });

  it('do not hold what was being made while they were dropped, or of knowledge that changed meanwhile', async () => {
    await ask({}, BOT, () => {
      replies.drop();
      return Promise.resolve(reply());
    });
    await ask({}, BOT, () => {
      revision = '8.zh.en';
      return Promise.resolve(reply());
    });
    revision = '7.zh.en';
    await ask();
    expect(made).toBe(3);
  });
});
