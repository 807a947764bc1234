import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

interface Said {
  readonly turnId: string;
  readonly revision: string;
  readonly confidence: number;
  readonly suggestions: readonly unknown[];
}

const ANSWER = `query ($input: AskInput!) { answer(input: $input) {
  __typename turnId text language confidence revision
  suggestions { id title kind reason score path { text } }
  understanding { resolvedQuestion kind entities { entity { id } text score via } emotion { label score } contexts { context changedReply effect withoutIt } }
  ... on Answer { faq { id } facts { text } sources { kind id title version excerpt } }
  ... on Clarification { askedAbout options { id label } }
} }`;

const QUESTIONS = [
  'How do I report a lost card?',
  'my card is gone, what now',
  'what is the annual fee of the gold card',
  'how much does a transfer abroad cost',
  'can i pay my loan back sooner',
  'what is the weather like',
  '逾期了会怎么样',
  '怎么提前还款',
  '金卡年费多少',
  '密码忘了怎么办',
  '额度怎么提高',
  '明天会下雨吗',
];
/** Another day would be another input. */
const AS_OF = '2026-11-01T09:00:00Z';

let folder: string;
let service: TestService;

const ask = async (question: string, maxSuggestions = 3): Promise<Said> => {
  const { data } = await service.request<{ answer: Said }>(ANSWER, { input: { question, maxSuggestions, asOf: AS_OF } });
  if (data?.answer === undefined) throw new Error(`no answer to ${question}`);
  return data.answer;
};

const askAll = async (): Promise<string> => {
  const replies: Said[] = [];
  for (const question of QUESTIONS) replies.push(await ask(question));
  return JSON.stringify(replies, null, 1);
};

const open = async (): Promise<void> => {
  service = await openTestService({ demo: true, folder });
  await service.service.app.settle();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polycontext-same-'));
  await open();
}, 300_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the same question at the same revision', () => {
  it('gets the same reply, byte for byte, however many suggestions are asked for', async () => {
    for (const question of QUESTIONS) {
      const most = await ask(question, 20);
      for (const count of [0, 1, 5]) {
        const fewer = await ask(question, count);
        expect(JSON.stringify(fewer)).toBe(JSON.stringify({ ...most, suggestions: most.suggestions.slice(0, count) }));
      }
    }
  });

  it('gets the same hits in a search, however many are asked for', async () => {
    const hitsOf = async (first: number): Promise<readonly unknown[]> => {
      const { data } = await service.request<{ search: { edges: readonly { readonly node: unknown }[] } }>(
        `query ($first: Int) { search(query: "card", first: $first) { edges { node { id kind title score excerpt } } } }`,
        { first },
      );
      return data?.search.edges.map(({ node }) => node) ?? [];
    };
    const most = await hitsOf(100);
    expect(most.length).toBeGreaterThan(20);
    for (const first of [1, 2, 7, 20]) expect(await hitsOf(first)).toEqual(most.slice(0, first));
  });

  it('gets the same reply after a restart, without learning anything anew', async () => {
    const before = await askAll();
    await service.close();
    service = await openTestService({ demo: true, folder });
    expect(await askAll()).toBe(before);
  }, 60_000);

  it('gets the same reply when all that was learnt is lost and learnt again', async () => {
    const before = await askAll();
    await service.close();
    await rm(join(folder, 'index'), { recursive: true });
    await open();
    expect(await askAll()).toBe(before);
  }, 400_000);

  it('names another revision as soon as a change may make its reply another, and again when the change was learnt from', async () => {
    const question = QUESTIONS[0] ?? '';
    const seen = new Map<string, string>();
    const note = async (): Promise<string> => {
      const reply = await ask(question);
      expect(seen.get(reply.revision) ?? JSON.stringify(reply)).toBe(JSON.stringify(reply));
      seen.set(reply.revision, JSON.stringify(reply));
      return reply.revision;
    };
    const before = await note();
    const { data } = await service.request<{ saveFaq: { faq: { id: string; version: number }; userErrors: unknown[] } }>(
      `mutation { saveFaq(input: { titles: [{ language: "en", text: "Card left at a till" }], phrasings: [{ text: "I left my card in a shop", language: "en" }], answers: [{ text: "Call the shop.", language: "en" }] }) { faq { id version } userErrors { message } } }`,
    );
    expect(data?.saveFaq.userErrors).toEqual([]);
    const { id, version } = data?.saveFaq.faq ?? { id: '', version: 0 };
    await service.request(
      `mutation ($id: ID!, $version: Int!) { publishFaq(id: $id, expectedVersion: $version) { userErrors { message } } }`,
      {
        id,
        version,
      },
    );
    const changed = await note();
    await service.service.app.settle();
    const learnt = await note();
    expect(new Set([before, changed, learnt]).size).toBe(3);
  }, 300_000);
});
