import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const IMPORT = 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id status } userErrors { message } } }';
const JOB = 'query ($id: ID!) { job(id: $id) { status } }';

let running: TestService;
beforeAll(async () => {
  running = await openTestService({ demo: true });
  await running.service.app.settle();
}, 120_000);
afterAll(() => running.close());

const noteOnIndex = async (): Promise<string | undefined> => {
  const response = await running.service.server.fetch(new Request('http://localhost/health/ready'));
  return ((await response.json()) as { readonly notes?: { readonly index?: string } }).notes?.index;
};
const manyRows = (faqs: number): string => {
  const rows = Array.from(
    { length: faqs * 3 },
    (_, row) => `subject${String(Math.floor(row / 3))},question ${String(row)} of ${String(faqs)},Yes.`,
  );
  return ['faq,phrasing,answer', ...rows].join('\n');
};
/** What is noted at each moment while an import runs. */
const notesDuring = async (input: object): Promise<readonly string[]> => {
  const { data } = await running.request<{ importKnowledge: { job: { id: string } } }>(IMPORT, { input });
  const notes = new Set<string>();
  for (;;) {
    const note = await noteOnIndex();
    const { data: found } = await running.request<{ job: { status: string } }>(JOB, { id: data?.importKnowledge.job.id });
    if (found?.job.status !== 'RUNNING') return [...notes];
    notes.add(note ?? 'nothing');
  }
};

it('says from the first moment of an import to its last that what it brings is not ranked in full', async () => {
  expect(await noteOnIndex()).toBeUndefined();
  const notes = await notesDuring({ text: manyRows(100), name: 'more.csv' });
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(note).toContain('neighbours and words alone speak for');
  expect(await noteOnIndex()).toBeUndefined();
}, 120_000);

it('says nothing of an import that writes nothing', async () => {
  expect((await notesDuring({ text: manyRows(20), name: 'less.csv', dryRun: true })).filter((note) => note !== 'nothing')).toEqual([]);
}, 60_000);

it('draws nothing to a phrasing that is only a number', async () => {
  const text =
    'text,label,title,answer,language\n110,police,Emergency,Call one one zero.,en\n0,zero,Closing an account,Come to a branch.,en\n';
  await notesDuring({ text, name: 'numbers.csv' });
  for (const question of ['kjhkjh 0', '0 0 0 a', 'qwe 110', '110', 'x 110 110']) {
    const { data } = await running.request<{ answer: { faq?: { id: string } } }>(
      'query ($question: String!) { answer(input: { question: $question }) { __typename ... on Answer { faq { id } } } }',
      { question },
    );
    expect([question, 'police', 'zero']).not.toContain(data?.answer.faq?.id);
  }
}, 60_000);
