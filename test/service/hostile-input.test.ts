import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const ASK = `mutation ($input: AskInput!) { ask(input: $input) { __typename turnId text understanding { kind } } }`;
const COUNTS = '{ faqs(first: 1) { totalCount } entities(first: 1) { totalCount } }';

describe('hostile input', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService({ demo: true });
  }, 300_000);
  afterAll(() => service.close());

  const ask = (input: object) => service.request<{ ask: { __typename: string; turnId: string } }>(ASK, { input });
  const turns = () => service.service.app.conversations.countTurns();

  it.each([
    ['empty', { question: '' }, 'BAD_INPUT'],
    ['blanks', { question: ' \t\n ' }, 'BAD_INPUT'],
    ['control characters only', { question: '\u0000\u0007\u001b' }, 'BAD_INPUT'],
    ['invisible characters only', { question: '\u200b\u202e\ufeff' }, 'BAD_INPUT'],
    ['a megabyte', { question: 'a'.repeat(1_000_000) }, 'TOO_LARGE'],
    ['half a character', { question: 'hello \ud83d' }, 'BAD_INPUT'],
    ['an unknown customer', { question: 'hi there', customerId: 'nobody' }, 'NOT_FOUND'],
    ['a product as the customer', { question: 'hi there', customerId: 'flex-card' }, 'NOT_FOUND'],
    ['an unknown entity', { question: 'hi there', entityIds: ['nothing'] }, 'NOT_FOUND'],
    ['another customer as the subject', { question: 'hi there', entityIds: ['customer-001'] }, 'NOT_FOUND'],
    ['an option nobody offered', { question: 'hi there', optionId: 'x' }, 'BAD_INPUT'],
    ['a language that is no tag', { question: 'hi there', language: 'not a language' }, 'BAD_INPUT'],
    ['a language that is not served', { question: 'hi there', language: 'tlh' }, 'BAD_INPUT'],
    ['a moment that is none', { question: 'hi there', asOf: 'yesterday' }, 'BAD_INPUT'],
    ['too many suggestions', { question: 'hi there', maxSuggestions: 1_000_000 }, 'BAD_INPUT'],
    ['a negative number of suggestions', { question: 'hi there', maxSuggestions: -1 }, 'BAD_INPUT'],
    ['an id of control characters', { question: 'hi there', conversationId: 'a\u0000b' }, 'BAD_INPUT'],
    ['an endless id', { question: 'hi there', conversationId: 'x'.repeat(5_000) }, 'BAD_INPUT'],
    ['an endless channel', { question: 'hi there', channel: 'x'.repeat(5_000) }, 'BAD_INPUT'],
  ])('%s is refused with a code, and nothing is stored', async (_, input, code) => {
    const before = await turns();
    const { errors } = await ask(input);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/\bat .*\.(js|ts)|node_modules/);
    expect(await turns()).toBe(before);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'names of what every object has are names like any other: %s',
    async (name) => {
      const { data, errors } = await ask({
        question: 'how do i report a lost card',
        channel: name,
        scenario: name,
        conversationId: name,
        messageId: name,
      });
      expect(errors).toBeUndefined();
      expect(data?.ask.__typename).toBe('Answer');
      const { errors: refused } = await ask({ question: 'hi there', customerId: name });
      expect(refused?.[0]?.extensions?.code).toBe('NOT_FOUND');
    },
  );

  it.each([
    ['Russian', 'Как досрочно погасить кредит?'],
    ['Japanese', 'カードをなくしました。どうすればいいですか'],
    ['Korean', '카드를 잃어버렸어요'],
    ['Arabic', 'كيف أسدد القرض مبكرا؟'],
    ['French', 'quand est-ce que le bureau est ouvert le dimanche ?'],
    ['German', 'wie wird morgen das wetter in berlin?'],
  ])('%s is told in English and in Chinese which languages are served', async (_, question) => {
    const { data } = await ask({ question });
    expect(data?.ask).toMatchObject({
      __typename: 'NoAnswer',
      text: expect.stringMatching(/I understand English and Chinese.*我能看懂中文和英文/su),
    });
  });

  it.each([
    ['emoji only', '😀🎉👍🏽'],
    ['right-to-left script', 'كيف أسدد القرض مبكرا؟'],
    ['right-to-left override inside', 'pay \u202eylrae\u202c loan zzz qqq'],
    ['SQL', "'; DROP TABLE customers; --"],
    ['Cypher', "x' }) MATCH (n) DETACH DELETE n //"],
    ['a placeholder', '{customer-001.segment} {flex-card.annualRate}'],
    ['markup', '<b>How do I pay early?</b><script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['prototype names', '__proto__ constructor toString'],
    ['one character', '?'],
    ['four thousand characters', 'x y '.repeat(1_000)],
    ['a name and an attribute four hundred times', '灵活卡的额度是多少'.repeat(444)],
    ['four hundred names', 'Flex Card Gold or Travel Card '.repeat(133)],
  ])('%s is a question like any other: a typed reply, and the knowledge is as before', async (_, question) => {
    const before = await service.request(COUNTS);
    const start = performance.now();
    const { data, errors } = await ask({ question });
    expect(errors).toBeUndefined();
    // Minutes, where names and words of the ontology multiply; some 100 ms where they do not.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(['NoAnswer', 'Clarification', 'Answer']).toContain(data?.ask.__typename);
    expect(await service.request(COUNTS)).toEqual(before);
  });

  it('keeps hostile ids as plain values', async () => {
    const conversationId = "c'}) DETACH DELETE n //";
    const { data } = await ask({ question: 'I forgot my password', conversationId, messageId: '`$(x)' });
    const again = await ask({ question: 'I forgot my password', conversationId, messageId: '`$(x)' });
    expect(again.data).toEqual(data);
    const read = await service.request('query ($id: ID!) { conversation(id: $id) { id turns { number question } } }', {
      id: conversationId,
    });
    expect(read.data).toEqual({ conversation: { id: conversationId, turns: [{ number: 1, question: 'I forgot my password' }] } });
  });
});
