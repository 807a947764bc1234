import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const SAVE = 'mutation ($input: FaqInput!) { saveFaq(input: $input) { faq { version } userErrors { message } } }';
const PUBLISH = 'mutation ($id: ID!) { publishFaq(id: $id, expectedVersion: 1) { faq { id } userErrors { message } } }';
const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { __typename text ... on Answer { faq { id } } } }';
const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId ... on Answer { faq { id } } } }';
const TRACE = 'query ($id: ID!) { trace(turnId: $id) { stages { name detail } } }';

const QUESTION = 'what do I pay a year for the Travel Card';
const FAQ = {
  id: 'yearly-price',
  titles: [{ language: 'en', text: 'What does the Travel Card cost me a year?' }],
  phrasings: [QUESTION, 'Travel Card price a year', 'yearly price of the Travel Card'].map((text) => ({ text, language: 'en' })),
  answers: [
    { language: 'en', text: 'In the app: {travel-card.annualFee}.', condition: { '==': [{ var: 'channel' }, 'app'] } },
    { language: 'en', text: 'It costs {travel-card.annualFee} a year; the first one is on us.' },
  ],
};

describe('an answer that editors filled from the graph', () => {
  let running: TestService;
  beforeAll(async () => {
    running = await openTestService({ demo: true });
    expect((await running.request<{ saveFaq: unknown }>(SAVE, { input: FAQ })).data?.saveFaq).toMatchObject({ userErrors: [] });
    expect((await running.request<{ publishFaq: unknown }>(PUBLISH, { id: FAQ.id })).data?.publishFaq).toMatchObject({ userErrors: [] });
    await running.service.app.settle();
  }, 120_000);
  afterAll(() => running.close());

  it.each([
    ['app', 'In the app: CNY 360.'],
    ['web', 'It costs CNY 360 a year; the first one is on us.'],
  ])('is given in their words on %s, and not as the bare value', async (channel, text) => {
    const { data } = await running.request(ANSWER, { input: { question: QUESTION, language: 'en', channel } });
    expect(data).toEqual({ answer: { __typename: 'Answer', text, faq: { id: FAQ.id } } });
  });

  it('is what its trace says was chosen', async () => {
    const { data } = await running.request<{ ask: { turnId: string } }>(ASK, { input: { question: QUESTION, language: 'en' } });
    const traced = await running.request<{ trace: { stages: readonly { name: string; detail: unknown }[] } }>(TRACE, {
      id: data?.ask.turnId,
    });
    expect(traced.data?.trace.stages.find(({ name }) => name === 'decide')?.detail).toMatchObject({
      questions: [{ chosen: `faq:${FAQ.id}` }],
    });
  });
});
