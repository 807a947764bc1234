import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importText } from '../support/import-text.js';
import { openTestService, type TestService } from '../support/open-test-service.js';

interface Said {
  readonly __typename: string;
  readonly text: string;
  readonly understanding: { readonly kind: string };
  readonly suggestions: readonly { readonly id: string }[];
  readonly reason?: string;
}

const ASK = `mutation ($input: AskInput!) { ask(input: $input) {
  __typename text understanding { kind } suggestions { id } ... on Handoff { reason } } }`;

let running: TestService;
beforeAll(async () => {
  running = await openTestService({ demo: false, settings: { SMALL_TALK: 'on' } });
  await running.service.app.settle();
}, 300_000);
afterAll(() => running.close());

const ask = async (question: string, conversationId: string | null = null): Promise<Said> => {
  const { data, errors } = await running.request<{ ask: Said }>(ASK, { input: { question, conversationId, maxSuggestions: 20 } });
  if (data?.ask === undefined) throw new Error(JSON.stringify(errors));
  return data.ask;
};

describe('small talk', () => {
  it.each([
    ['hi', /hello|hi/iu],
    ['bye', /bye|care/iu],
    ['thank you', /welcome|happy|pleasure|problem/iu],
    ['are you a robot?', /bot|automatic|program/iu],
    ['你好呀', /您好|你好/u],
    ['再见啦', /再见|拜拜/u],
    ['你能干什么', /问/u],
  ])('answers %s', async (question, text) => {
    expect(await ask(question)).toMatchObject({
      __typename: 'Answer',
      text: expect.stringMatching(text),
      understanding: { kind: 'SMALL_TALK' },
    });
  });

  it('is answered as often as it is said', async () => {
    for (let time = 0; time < 4; time++) expect((await ask('hello', 'greets-often')).__typename).toBe('Answer');
  });

  it('hands over who wants a person, in words that no rule knows', async () => {
    expect(await ask('i wanna tlak to an agent')).toMatchObject({ __typename: 'Handoff', reason: 'REQUESTED' });
  });

  it('says first where help is near to who may harm themselves, and hands over', async () => {
    const reply = await ask('我不想活了');
    expect(reply).toMatchObject({ __typename: 'Handoff', reason: 'EMOTION' });
    expect(reply.text).toMatch(/^(?:听到您这么说|谢谢您愿意说出来).*热线/u);
  });

  it.each([
    ["that's a relief, thank you my dear", /welcome|happy|pleasure|problem/iu],
    ['听你这么说我就放心了 谢谢你啊小姑娘', /不客气|不用谢|应该的/u],
    ['well that was all, cheerio', /bye|care/iu],
  ])('hears what is meant among other words: %s', async (said, text) => {
    expect(await ask(said)).toMatchObject({ __typename: 'Answer', text: expect.stringMatching(text) });
  });

  it('names the topics of the knowledge to who asks what can be asked, from their very change on', async () => {
    const { text: before } = await ask('what can you do');
    expect(before).not.toMatch(/small talk|topic/iu);
    const topics = '- { id: beds, name: { en: Raised beds, zh: 高床 } }\n- { id: bulbs, name: { en: Bulbs } }';
    expect(await importText(running, topics, 'TOPICS')).toMatchObject({ status: 'SUCCEEDED', rowsRefused: 0 });
    expect((await ask('what can you do')).text).toMatch(/: Bulbs, Raised beds\.|: Raised beds, Bulbs\./u);
    // Bulbs have no name in Chinese.
    const { text } = await ask('你能干什么');
    expect(text).toMatch(/高床/u);
    expect(text).not.toMatch(/bulbs/iu);
  });

  it('is not found by who searches for knowledge', async () => {
    const { data } = await running.request<{ search: { edges: readonly unknown[] } }>(
      '{ search(query: "hello") { edges { node { id } } } }',
    );
    expect(data?.search.edges).toEqual([]);
  });
});
