import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const QUESTION = 'how do i report a lost card';
const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId ... on Answer { faq { id } } } }';
const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { text confidence revision } }';
const GIVE = `mutation ($turnId: ID!, $verdict: Verdict = UNHELPFUL, $correctFaqId: ID, $comment: String) {
  giveFeedback(turnId: $turnId, verdict: $verdict, correctFaqId: $correctFaqId, comment: $comment) {
    feedback { turnId verdict comment correctFaq { id } at } userErrors { code path message } } }`;
const WITHDRAW =
  'mutation ($turnId: ID!, $feedbackId: ID) { withdrawFeedback(turnId: $turnId, feedbackId: $feedbackId) { feedback { id } userErrors { code } } }';
const READ = 'query ($id: ID!) { conversation(id: $id) { turns { feedback { id voice givenBy verdict } } } }';
const MAKE_KEY = 'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { token } }';

interface Given {
  readonly giveFeedback: {
    readonly feedback: Readonly<Record<string, unknown>> | null;
    readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  };
}

let running: TestService;
let time = Date.parse('2026-11-01T12:00:00Z');
let bot: string;
let otherBot: string;
let editor: string;
const customers = new Map<string, string>();

beforeAll(async () => {
  running = await openTestService({ demo: true, now: () => new Date(time) });
  await running.service.app.settle();
  bot = await makeKey({ name: 'shop', role: 'BOT' });
  otherBot = await makeKey({ name: 'other', role: 'BOT' });
  editor = await makeKey({ name: 'ed', role: 'EDITOR' });
  for (const id of ['customer-001', 'customer-002', 'customer-003', 'customer-004'])
    customers.set(id, await makeKey({ name: id, role: 'CUSTOMER', customerId: id }));
}, 120_000);
afterAll(() => running.close());

const makeKey = async (input: Readonly<Record<string, string>>): Promise<string> =>
  (await running.request<{ createApiKey: { token: string } }>(MAKE_KEY, { input })).data!.createApiKey.token;
const of = (customerId: string): string => customers.get(customerId)!;
const ask = async (token: string, input: Readonly<Record<string, unknown>> = {}): Promise<{ turnId: string; faqId: string }> => {
  const { data } = await running.request<{ ask: { turnId: string; faq: { id: string } } }>(
    ASK,
    { input: { question: QUESTION, ...input } },
    token,
  );
  return { turnId: data!.ask.turnId, faqId: data!.ask.faq.id };
};
const give = async (token: string, variables: Readonly<Record<string, unknown>>) =>
  (await running.request<Given>(GIVE, variables, token)).data!.giveFeedback;
const withdraw = async (token: string, variables: Readonly<Record<string, unknown>>) =>
  (await running.request<{ withdrawFeedback: { feedback: unknown; userErrors: readonly { code: string }[] } }>(WITHDRAW, variables, token))
    .data!.withdrawFeedback;
const answer = async () =>
  (await running.request<{ answer: { text: string; confidence: number; revision: string } }>(ANSWER, { input: { question: QUESTION } }))
    .data!.answer;
const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) => userErrors.map(({ code }) => code);

describe('who may say what they think of a reply', () => {
  it.each([
    ['its customer', 'customer-001', []],
    ['another customer', 'customer-002', ['NOT_FOUND']],
    ['its bot', 'bot', []],
    ['another bot', 'otherBot', ['NOT_FOUND']],
    ['staff', 'editor', []],
  ])('%s', async (_name, who, expected) => {
    const token = { bot, otherBot, editor }[who] ?? of(who);
    for (const conversationId of [null, `talk-${who}`]) {
      const { turnId } = await ask(bot, { customerId: 'customer-001', conversationId });
      const given = await give(token, { turnId, verdict: 'HELPFUL', comment: 'thanks' });
      expect(codes(given)).toEqual(expected);
      expect(codes(await withdraw(token, { turnId }))).toEqual(expected);
      if (expected.length === 0) expect(codes(await withdraw(token, { turnId }))).toEqual(['NOT_FOUND']);
    }
  });

  it('is told what is wrong with it', async () => {
    const { turnId, faqId } = await ask(bot);
    const flaws = [
      { turnId: 'nobody' },
      { turnId, correctFaqId: 'no-such-faq' },
      { turnId, correctFaqId: faqId },
      { turnId, verdict: 'HELPFUL', correctFaqId: 'repay-early' },
      { turnId, comment: 'x'.repeat(2_001) },
    ];
    const told = await Promise.all(flaws.map((flaw) => give(bot, flaw)));
    expect(told.map(({ userErrors: [error], feedback }) => [error?.code, error?.path.join(), feedback])).toEqual([
      ['NOT_FOUND', 'turnId', null],
      ['NOT_FOUND', 'correctFaqId', null],
      ['BAD_INPUT', 'correctFaqId', null],
      ['BAD_INPUT', 'correctFaqId', null],
      ['BAD_INPUT', 'comment', null],
    ]);
  });

  it('staff see who said it, and may take it back, which is on record', async () => {
    const { turnId } = await ask(bot, { customerId: 'customer-003', conversationId: 'seen' });
    await give(bot, { turnId, verdict: 'HELPFUL' });
    await give(bot, { turnId });
    interface Read {
      readonly conversation: { turns: readonly { feedback: readonly { id: string; voice: string; verdict: string }[] }[] };
    }
    const read = async (token?: string) => running.request<Read>(READ, { id: 'seen' }, token);
    const [given, ...others] = (await read(editor)).data!.conversation.turns[0]!.feedback;
    expect([given?.voice, given?.verdict, others]).toEqual(['customer:customer-003', 'UNHELPFUL', []]);
    expect((await read(bot)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(codes(await withdraw(otherBot, { turnId, feedbackId: given!.id }))).toEqual(['NOT_FOUND']);
    expect(codes(await withdraw(editor, { turnId, feedbackId: given!.id }))).toEqual([]);
    expect((await read(editor)).data!.conversation.turns[0]!.feedback).toEqual([]);
    const audits = await running.request<{ auditRecords: readonly { action: string }[] }>(
      'query ($id: ID) { auditRecords(subjectId: $id) { action } }',
      { id: given!.id },
    );
    expect(audits.data!.auditRecords).toEqual([{ action: 'withdrawFeedback' }]);
  });
});

describe('how it counts', () => {
  it('one person moves nothing, however often they say it', async () => {
    const before = await answer();
    for (let time = 0; time < 6; time += 1) await give(of('customer-001'), await ask(of('customer-001')));
    await give(bot, await ask(bot, { customerId: 'customer-001' }));
    expect(await answer()).toEqual(before);
  });

  it('three people move it from the next question on, by little; it fades, and goes with who said it', async () => {
    const before = await answer();
    const logOdds = ({ confidence }: { readonly confidence: number }): number => Math.log(confidence / (1 - confidence));
    const given: { readonly id: string; readonly turnId: string }[] = [];
    for (const id of ['customer-002', 'customer-003']) {
      const { turnId } = await ask(of(id));
      expect(codes(await give(of(id), { turnId }))).toEqual([]);
      given.push({ id, turnId });
    }
    const moved = await answer();
    expect(moved.text).toBe(before.text);
    expect(moved.confidence).toBeLessThan(before.confidence);
    expect(logOdds(before) - logOdds(moved)).toBeLessThan(0.2);
    expect(moved.revision).not.toBe(before.revision);

    const [{ id, turnId }] = given as [(typeof given)[0]];
    await withdraw(of(id), { turnId });
    expect((await answer()).confidence).toBe(before.confidence);
    await give(of(id), { turnId });
    expect((await answer()).confidence).toBe(moved.confidence);
    const { faqId } = await ask(bot);
    const { data: had } = await running.request<{ faq: { version: number } }>('query ($id: ID!) { faq(id: $id) { version } }', {
      id: faqId,
    });
    const renaming = 'mutation ($from: ID!, $to: ID!, $v: Int!) { renameFaq(id: $from, to: $to, expectedVersion: $v) { faq { id } } }';
    await running.request(renaming, { from: faqId, to: 'by-another-id', v: had!.faq.version });
    const renamed = await answer();
    await withdraw(of(id), { turnId });
    expect((await answer()).confidence).toBeGreaterThan(renamed.confidence);
    await give(of(id), { turnId });
    expect((await answer()).confidence).toBe(renamed.confidence);
    await running.request(renaming, { from: 'by-another-id', to: faqId, v: had!.faq.version });

    time += 40 * 86_400_000;
    expect((await answer()).confidence).toBe(before.confidence);
    time -= 40 * 86_400_000;
    const { service } = running;
    const { data } = await running.request<{ deleteEntity: { userErrors: readonly unknown[] } }>(
      'mutation { deleteEntity(id: "customer-002", expectedVersion: 1) { userErrors { code message } } }',
    );
    expect(data!.deleteEntity.userErrors).toEqual([]);
    expect((await answer()).confidence).toBe(before.confidence);
    expect((await service.app.feedback.findOfTurns([given[0]!.turnId])).size).toBe(0);
  });
});
