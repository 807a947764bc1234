import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/console/texts/en.js';
import { compareWords } from '../../src/console/pages/try/compare-words.js';
import { changeLanes, type Exchange, newExchange, newLane, NO_SITUATION } from '../../src/console/pages/try/conversation.js';
import type { Reply } from '../../src/console/explain/reply.js';
import { readDecision, readKey } from '../../src/console/explain/read-trace.js';
import { toTestCase } from '../../src/console/pages/try/save/test-case.js';
import type { FactOperation } from '../../src/domain/fact-proposal.js';
import { readConversations } from '../../src/lab/conversation-file.js';
import { FEATURES } from '../../src/reply/decide/features.js';

const replied = (exchange: Exchange, reply: Partial<Reply>): Exchange => ({
  ...exchange,
  progress: { kind: 'replied', milliseconds: 1, reply: { __typename: 'NoAnswer', language: 'en', text: '', ...reply } as Reply },
});

describe('a conversation saved as a test case', () => {
  it('is read by what replays conversations, whatever was said', async () => {
    const lane = newLane('first', { ...NO_SITUATION, customerId: 'one: "two"', asOf: '2026-03-01T08:00' });
    const onPhone = { ...lane, situation: { ...lane.situation, channel: 'phone' } };
    const exchanges = [
      replied(newExchange(lane, 'What is\nit? {a: [b]} # c'), {
        __typename: 'Answer',
        text: 'It is CNY 1,200 (7.5 %).',
        faq: null,
      }),
      replied(newExchange(onPhone, '那“年费”呢'), {
        __typename: 'Answer',
        text: 'x',
        faq: { id: 'annual-fee', title: '', about: [] },
      }),
      replied(newExchange(lane, 'and?'), { __typename: 'Clarification' }),
      newExchange(lane, 'not replied to yet'),
      replied(newExchange({ ...lane, conversationId: 'another' }, 'a person please'), { __typename: 'Handoff' }),
    ];
    const folder = await mkdtemp(join(tmpdir(), 'polycontext-test-case-'));
    const file = join(folder, 'saved.yaml');
    await writeFile(file, toTestCase(exchanges, new Date('2026-11-28T00:00:00Z')));
    const [first, second, ...others] = await readConversations([file]);
    await rm(folder, { recursive: true });
    expect(others).toEqual([]);
    expect(first?.situation).toEqual({ customerId: 'one: "two"', asOf: new Date('2026-03-01T08:00').toISOString() });
    expect(first?.turns.map(({ say }) => say)).toEqual(['What is\nit? {a: [b]} # c', '那“年费”呢', 'and?']);
    expect(first?.turns[1]?.situation).toMatchObject({ channel: 'phone' });
    expect(first?.turns.map(({ expect: [expected] }) => [expected?.kind, expected?.faq, expected?.text])).toEqual([
      [['answer'], [], [/1,200/iu, /7\.5/iu]],
      [['answer'], ['annual-fee'], []],
      [['question'], [], []],
    ]);
    expect(second?.turns[0]?.expect[0]?.kind).toEqual(['handoff']);
  });
});

describe('words that differ', () => {
  const marked = (text: string, other: string, language = 'en'): string =>
    compareWords(text, other, language)
      .map(({ words, isOwn }) => (isOwn ? `[${words}]` : words))
      .join('');

  it.each([
    ['the fee is 360', 'the fee is 600', 'the fee is [360]'],
    ['same', 'same', 'same'],
    ['all new', '', '[all new]'],
    ['', 'gone', ''],
    ['a b c d', 'x b y d', '[a] b [c] d'],
  ])('%s, beside %s', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
    expect(
      compareWords(text, other, 'en')
        .map(({ words }) => words)
        .join(''),
    ).toBe(text);
  });

  it('are found where no spaces part them', () => {
    expect(marked('年费三百元', '年费六百元', 'zh')).toMatch(/^年费\[/);
  });
});

describe('what the console knows of the service', () => {
  it('has words for everything that is weighed', () => {
    expect(Object.keys(en.features).sort()).toEqual([...FEATURES].sort());
    const operations: Readonly<Record<FactOperation, string>> = en.explain.candidates.operations;
    expect(Object.values(operations)).not.toContain('');
  });

  it('reads the keys of candidates, and takes a trace that lacks parts', () => {
    expect(readKey('facts:facts:whether:a,b:fee')).toMatchObject({
      kind: 'facts',
      operation: 'whether',
      entityIds: ['a', 'b'],
      attributes: ['fee'],
    });
    expect(readKey('passage:a.b.summary')).toMatchObject({ kind: 'passage', entityIds: ['a.b'], attributes: ['summary'] });
    expect(readKey('new:kind')).toMatchObject({ kind: 'other' });
    expect(readDecision({ milliseconds: 1, statements: 1, stages: [{ name: 'decide', milliseconds: 1, detail: null }] })).toEqual({
      answerFrom: 0,
      questions: [],
      found: new Set(),
    });
  });
});

describe('talks beside each other', () => {
  it('begin a new conversation with another customer, and go on in another place', () => {
    const [lane] = changeLanes([newLane('first', NO_SITUATION)], { kind: 'doubled' });
    const situate = (situation: Partial<typeof NO_SITUATION>) =>
      changeLanes([lane!], { kind: 'situated', lane: 'first', situation: { ...NO_SITUATION, ...situation } })[0]!;
    expect(situate({ scenario: 'page' }).conversationId).toBe(lane!.conversationId);
    expect(situate({ customerId: 'somebody' }).conversationId).not.toBe(lane!.conversationId);
  });

  it('send a message again instead of twice', () => {
    const lane = newLane('first', NO_SITUATION);
    const exchange = newExchange(lane, 'what');
    const twice = changeLanes(changeLanes([lane], { kind: 'asked', lane: 'first', exchange }), { kind: 'asked', lane: 'first', exchange });
    expect(twice[0]?.exchanges).toEqual([exchange]);
  });
});
