import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { TEST_TOKEN } from '../support/service-process.js';

const FILES = {
  ONTOLOGY: `
entityTypes:
  - { id: Card, names: { en: [card] }, attributes: [{ id: fee, type: number, names: { en: [fee, annual fee] } }] }
  - { id: Customer, private: true, names: { en: [customer] }, attributes: [{ id: age, type: integer, names: { en: [age] } }, { id: due, type: date, names: { en: [due date] } }] }
relationTypes:
  - { id: HOLDS, from: [Customer], to: [Card], names: { en: [holds] } }
`,
  ENTITIES: `
- { id: amber-card, type: Card, name: Amber Card, attributes: { fee: 12 }, validTo: 2027-01-01 }
- { id: birch-card, type: Card, name: Birch Card, attributes: { fee: 34 }, validFrom: 2027-01-01 }
- { id: cedar-card, type: Card, name: Cedar Card, attributes: { fee: 56 } }
- { id: ann, type: Customer, name: Ann, attributes: { due: '2026-12-31T11:00:00Z' }, relations: [{ type: HOLDS, to: cedar-card, validTo: 2027-01-01 }] }
- { id: carl, type: Customer, name: Carl }
- { id: bob, type: Customer, name: Bob, attributes: { age: 0 } }
`,
  FAQS: `
- id: hours
  titles: { en: Opening hours }
  phrasings: [when are your branches open, opening hours of the branches]
  answers: [{ language: en, text: Open from eight to eight., validTo: 2027-01-01 }, { language: en, text: Open from ten to four., validFrom: 2027-01-01 }]
- id: sale
  titles: { en: The new year gift }
  phrasings: [do i get a new year gift, how do i get the new year gift]
  answers:
    - { language: en, text: The gift is yours., condition: { '>=': [{ var: date }, '2027-01-01'] } }
    - { language: en, text: Gifts start with the new year. }
- id: youth
  titles: { en: Parental consent }
  phrasings: [do my parents have to agree, is the consent of my parents needed]
  answers:
    - { language: en, text: Your parents have to agree., condition: { '<': [{ var: customer.age }, 18] } }
    - { language: en, text: That depends on your age. }
- id: letter
  titles: { en: Letters of reminder }
  phrasings: [why did i get a reminder letter, what is the reminder letter for]
  answers:
    - { language: en, text: Your bill is due today., condition: { '==': [{ var: customer.due }, { var: date }] } }
    - { language: en, text: It reminds of an open bill. }
- id: holders
  titles: { en: Lounge }
  phrasings: [may i use the airport lounge, who may use the airport lounge]
  answers:
    - { language: en, text: 'Your card opens it. <b>Show</b> it at [the desk](https://example.com/desk).', condition: { in: [cedar-card, { var: customer.HOLDS }] } }
    - { language: en, text: Only who holds the right card may., condition: { '!': [{ in: [cedar-card, { var: customer.HOLDS }] }] } }
    - { language: en, text: That depends on your cards. }
`,
} as const;

let folder: string;
let service: TestService;
const openIn = async (zone: string): Promise<void> => {
  service = await openTestService({ demo: false, folder, settings: { TIME_ZONE: zone } });
};
const answer = async (question: string, more: object = {}): Promise<string> => {
  const { data } = await service.request<{ answer: { text: string } }>('query ($input: AskInput!) { answer(input: $input) { text } }', {
    input: { question, maxSuggestions: 0, ...more },
  });
  return data?.answer.text ?? '';
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polycontext-saved-'));
  await openIn('Pacific/Kiritimati');
  for (const [kind, text] of Object.entries(FILES)) {
    const { data } = await service.request<{ importKnowledge: { job: { id: string } } }>(
      'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } } }',
      { input: { text, kind, name: 'company.yaml', atomic: true } },
    );
    const id = data?.importKnowledge.job.id ?? '';
    expect(await ended(id)).toMatchObject({ status: 'SUCCEEDED', problems: [] });
  }
}, 400_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

/** The job once it has ended, as subscribers are told. */
const ended = async (id: string): Promise<unknown> => {
  const response = await service.service.server.fetch(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${TEST_TOKEN}` },
      body: JSON.stringify({ query: `subscription { job(id: "${id}") { status problems { reason } } }` }),
    }),
  );
  const events = [...(await response.text()).matchAll(/^data: (\{.*\})$/gmu)].map(
    ([, json = '']) => JSON.parse(json) as { data: { job: unknown } },
  );
  return events.at(-1)?.data.job;
};

/** Noon in London on the last day of the year: already next year on Kiritimati, and still in the night before on Samoa. */
const NEW_YEAR = '2026-12-31T12:00:00Z';

const expectNextYear = async (): Promise<void> => {
  expect(await answer('when are your branches open', { asOf: NEW_YEAR })).toContain('ten to four');
  expect(await answer('do i get a new year gift', { asOf: NEW_YEAR })).toContain('is yours');
  expect(await answer('what is the fee of Amber Card', { asOf: NEW_YEAR })).toMatch(/ended|no longer|until/iu);
  expect(await answer('what is the fee of Birch Card', { asOf: NEW_YEAR })).toBe('The fee of Birch Card is 34.');
  expect(await answer('may i use the airport lounge', { asOf: NEW_YEAR, customerId: 'ann' })).toContain('Only who holds');
};
const expectOldYear = async (): Promise<void> => {
  expect(await answer('when are your branches open', { asOf: NEW_YEAR })).toContain('eight to eight');
  expect(await answer('do i get a new year gift', { asOf: NEW_YEAR })).toContain('start with the new year');
  expect(await answer('what is the fee of Amber Card', { asOf: NEW_YEAR })).toContain('The fee of Amber Card is 12.');
  expect(await answer('what is the fee of Birch Card', { asOf: NEW_YEAR })).toMatch(/1 January 2027/u);
  expect(await answer('may i use the airport lounge', { asOf: NEW_YEAR, customerId: 'ann' })).toContain('Your card opens it');
};

describe('days are those of the company', () => {
  it('where the year begins first', async () => {
    await expectNextYear();
    // One o'clock in the morning of the first of January.
    expect(await answer('why did i get a reminder letter', { asOf: NEW_YEAR, customerId: 'ann' })).toContain('due today');
    const { data } = await service.request('{ entity(id: "amber-card") { validTo } }');
    expect(data).toEqual({ entity: { validTo: '2026-12-31T10:00:00Z' } });
  }, 400_000);

  it('and where it begins a day later, over the same graph', async () => {
    await service.close();
    await openIn('Pacific/Pago_Pago');
    await expectOldYear();
    expect(await answer('why did i get a reminder letter', { asOf: NEW_YEAR, customerId: 'ann' })).toContain('due today');
    const { data } = await service.request('{ entity(id: "amber-card") { validTo } }');
    expect(data).toEqual({ entity: { validTo: '2027-01-01T11:00:00Z' } });
  }, 400_000);
});

describe('what is not known', () => {
  it('is not zero, nor no', async () => {
    expect(await answer('do my parents have to agree')).toContain('depends on your age');
    expect(await answer('do my parents have to agree', { customerId: 'carl' })).toContain('depends on your age');
    expect(await answer('do my parents have to agree', { customerId: 'bob' })).toContain('have to agree');
    expect(await answer('may i use the airport lounge')).toContain('depends on your cards');
    // Who is known to hold nothing does not hold it.
    expect(await answer('may i use the airport lounge', { customerId: 'bob' })).toContain('Only who holds');
  });
});

describe('markup', () => {
  const ask = (channel: string | null): Promise<string> =>
    answer('may i use the airport lounge', { customerId: 'ann', asOf: '2026-06-01T00:00:00Z', ...(channel === null ? {} : { channel }) });

  it('is shown as each channel can', async () => {
    expect(await ask('web')).toContain('**Show** it at [the desk](https://example.com/desk).');
    expect(await ask('sms')).toContain('Show it at the desk https://example.com/desk.');
    expect(await ask('PHONE')).toContain('Show it at the desk.');
  });

  it('may run nothing', async () => {
    const save = (text: string): Promise<unknown> =>
      service
        .request<{ saveFaq: { userErrors: unknown; warnings: unknown } }>(
          'mutation ($input: FaqInput!) { saveFaq(input: $input) { userErrors { path message } warnings } }',
          {
            input: {
              id: 'markup',
              titles: [{ language: 'en', text: 'Markup' }],
              phrasings: [{ text: 'what is markup' }],
              answers: [{ language: 'en', text }],
            },
          },
        )
        .then(({ data }) => data?.saveFaq);
    for (const [text, told] of [
      ['a<script>alert(1)</script>', '<script>'],
      ['[a](javascript:alert(1))', 'javascript:alert(1)'],
      ['<img src=x onerror=alert(1)>', 'onerror'],
    ] as const)
      expect(await save(text)).toMatchObject({ userErrors: [{ path: ['answers', '0', 'text'], message: expect.stringContaining(told) }] });
    expect(await save('<p>a <b>b</b></p>')).toMatchObject({
      userErrors: [],
      warnings: [expect.stringContaining('answers.0.text: HTML was turned into Markdown')],
    });
  });

  it('of a question is dropped before it is read', async () => {
    expect(await answer('<p>when are your <b>branches</b> open</p><script>new year gift</script>', { asOf: NEW_YEAR })).toContain(
      'eight to eight',
    );
    const { errors } = await service.request('{ answer(input: { question: "<br><img src=x onerror=alert(1)>" }) { text } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });
});

describe('settings', () => {
  it('name a zone that exists', async () => {
    await expect(openTestService({ demo: false, settings: { TIME_ZONE: 'Asia/Peking' } })).rejects.toThrow(
      /TIME_ZONE must be the IANA name of a time zone/u,
    );
  });
});
