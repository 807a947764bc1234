import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { askInput } from '../support/ask-input.js';

interface Asked {
  readonly __typename: string;
  readonly turnId: string;
  readonly text: string;
  readonly faq?: { readonly id: string };
  readonly understanding: { readonly resolvedQuestion: string };
}

const ASK = `mutation ($input: AskInput!) { ask(input: $input) {
  __typename turnId text understanding { resolvedQuestion } ... on Answer { faq { id } } } }`;
const TURNS = 'query ($id: ID!) { conversation(id: $id) { turns { number question } } }';

let running: TestService;
/** One service whose replies wait for nobody, one whose replies wait a while. */
let patient: TestService;

beforeAll(async () => {
  running = await openTestService({ demo: true });
  await running.service.app.settle();
  patient = await openTestService({ demo: true, settings: { BURST_QUIET_MS: '1500' } });
});
afterAll(async () => {
  await running.close();
  await patient.close();
});

const ask = async (input: Readonly<Record<string, unknown>>, service = running): Promise<Asked> => {
  const { data, errors } = await service.request<{ ask: Asked }>(ASK, { input });
  if (data?.ask === undefined) throw new Error(JSON.stringify(errors));
  return data.ask;
};

const questionsOf = async (id: string, service = running): Promise<readonly string[]> => {
  const { data } = await service.request<{ conversation: { turns: readonly { question: string }[] } | null }>(TURNS, { id });
  return (data?.conversation?.turns ?? []).map(({ question }) => question);
};

describe('messages sent in a burst', () => {
  it.each([
    { conversationId: 'burst-en', lines: ['hi', 'I have a gold card', 'how do I cancel it'], whole: ['how do i cancel my gold card'] },
    { conversationId: 'burst-zh', lines: ['你好', '我有一张金卡', '怎么注销'], whole: ['怎么注销金卡'] },
  ])('are one turn that answers the whole: $lines', async ({ conversationId, lines, whole: [whole = ''] }) => {
    const replies = await Promise.all(lines.map((question, at) => ask({ question, conversationId, messageId: `m${String(at)}` })));
    expect(new Set(replies.map(({ turnId }) => turnId)).size).toBe(1);
    expect(await questionsOf(conversationId)).toHaveLength(1);
    const alone = await ask({ question: whole });
    expect(replies[0]?.faq?.id).toBe(alone.faq?.id);
    expect(alone.faq?.id).toBeDefined();
    // Whichever of them is sent again gets the reply that it got.
    expect(await ask({ question: lines[1], conversationId, messageId: 'm1' })).toEqual(replies[1]);
    expect(await questionsOf(conversationId)).toHaveLength(1);
  });

  it('are each answered when each is a question', async () => {
    const [first, second] = await Promise.all([
      ask({ question: 'how do i report a lost card', conversationId: 'two', messageId: 'a' }),
      ask({ question: 'how do i repay my loan early', conversationId: 'two', messageId: 'b' }),
    ]);
    expect(first.text).toBe(second.text);
    // What every wording of the two answers says.
    for (const step of ['Report lost', 'Early repayment']) expect(first.text).toContain(step);
  });

  it('are turns of their own where they come from different places, or one is a choice', async () => {
    const replies = await Promise.all([
      ask({ question: 'what is the annual fee of the gold card', conversationId: 'places', messageId: 'a', channel: 'web' }),
      ask({ question: 'how do i report a lost card', conversationId: 'places', messageId: 'b', channel: 'phone' }),
    ]);
    expect(replies[0].turnId).not.toBe(replies[1].turnId);
    expect(await questionsOf('places')).toEqual(['what is the annual fee of the gold card', 'how do i report a lost card']);
  });

  it('are given up with their client, recorded nowhere, and answered when they are sent again', async () => {
    const { asker } = running.service.app;
    const admin = { subject: 'admin', role: 'admin', customerId: null } as const;
    const input = askInput({ question: 'how do i report a lost card', conversationId: 'gone', messageId: 'a' });
    const client = new AbortController();
    const given = asker.ask(input, admin, client.signal);
    client.abort();
    await expect(given).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(asker.answer(input, admin, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await questionsOf('gone')).toEqual([]);
    // Sent again while the first is being given up.
    const second = new AbortController();
    const [first, again] = await Promise.allSettled([
      asker.ask(input, admin, second.signal),
      (async () => {
        second.abort();
        return asker.ask(input, admin);
      })(),
    ]);
    expect(again).toMatchObject({ status: 'fulfilled' });
    if (first.status === 'fulfilled' && again.status === 'fulfilled') expect(first.value.turnId).toBe(again.value.turnId);
    expect(await questionsOf('gone')).toEqual(['how do i report a lost card']);
  });

  it('are not held up by one that is wrong', async () => {
    const [good, bad] = await Promise.allSettled([
      ask({ question: 'how do i report a lost card', conversationId: 'wrong', messageId: 'a' }),
      ask({ question: ' ', conversationId: 'wrong', messageId: 'b' }),
    ]);
    expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
    expect(await questionsOf('wrong')).toEqual(['how do i report a lost card']);
  });

  it('are one turn although each comes after the reply could have been ready, where the service waits for more', async () => {
    const first = ask({ question: 'I have a gold card', conversationId: 'slow', messageId: 'a' }, patient);
    // The same words asked elsewhere have their reply: the first message could have had it too.
    await patient.request('{ answer(input: { question: "I have a gold card" }) { text } }');
    const second = ask({ question: 'how do I cancel it', conversationId: 'slow', messageId: 'b' }, patient);
    expect((await first).turnId).toBe((await second).turnId);
    expect(await questionsOf('slow', patient)).toHaveLength(1);
  });
});
