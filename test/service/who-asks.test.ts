import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/curation/shipped-knowledge.js';
import { openTestService, type TestService } from '../support/open-test-service.js';

/** A library in which readers ask; what they have borrowed is theirs, too. */
const FILES = {
  'ontology.yaml': `
entityTypes:
  - { id: Slip, private: true, names: { en: [slip] }, attributes: [{ id: due, type: date, names: { en: [due date] } }] }
  - id: Reader
    private: true
    asker: true
    names: { en: [reader] }
    attributes:
      - { id: level, type: text, names: { en: [level] }, values: { child: { en: [child] }, grown: { en: [grown up] } } }
  - { id: Shelf, names: { en: [shelf] }, attributes: [{ id: floor, type: integer, names: { en: [floor] } }] }
relationTypes:
  - { id: CARRIES, from: [Reader], to: [Slip], cardinality: one-to-many, names: { en: [carries] }, properties: [{ id: fine, type: integer, names: { en: [fine] } }] }
  - { id: ON, from: [Slip], to: [Reader], names: { en: [is on] } }
`,
  'entities.yaml': '- { id: north, type: Shelf, name: North Shelf, attributes: { floor: 2 } }\n',
  'customers.yaml': `
- { id: ann, type: Reader, name: Ann, attributes: { level: child }, relations: [{ type: CARRIES, to: slip-a, properties: { fine: 23 } }] }
- { id: ben, type: Reader, name: Ben, attributes: { level: grown } }
- { id: slip-a, type: Slip, name: Slip A, attributes: { due: '2026-12-01' } }
`,
  'faqs.yaml': `
- id: renew
  title: { en: How do I renew a book? }
  phrasings: [how do i renew a book, can i keep a book longer, renew my loan of a book]
  answers:
    - { text: Ask at the desk. }
    - { text: Ask your parents. , condition: { '==': [{ var: customer.level }, child] } }
`,
};

let running: TestService;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'who-asks-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  // Opened before the ontology is there: who asks is read when it is used.
  running = await openTestService({ demo: false });
  await loadDemo(running.service.app, folder);
  await running.service.app.refresh();
  await running.service.app.settle();
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const text = async (question: string, customerId: string | null): Promise<string | undefined> => {
  const { data, errors } = await running.request<{ answer: { text: string } | null } | null>(
    'query ($input: AskInput!) { answer(input: $input) { text } }',
    { input: { question, customerId, language: 'en' } },
  );
  return data?.answer?.text ?? errors?.[0]?.extensions?.code;
};

describe('a company whose customers are called otherwise', () => {
  it('says so in its ontology', async () => {
    const { data } = await running.request<{ ontology: { entityTypes: unknown } }>('{ ontology { entityTypes { id asker } } }');
    expect(data?.ontology.entityTypes).toEqual([
      { id: 'Slip', asker: false },
      { id: 'Reader', asker: true },
      { id: 'Shelf', asker: false },
    ]);
  });

  it('answers by their attributes and by what is theirs', async () => {
    expect(await text('how do i renew a book', 'ann')).toContain('Ask your parents.');
    expect(await text('how do i renew a book', 'ben')).toContain('Ask at the desk.');
    expect(await text('how do i renew a book', null)).toContain('Ask at the desk.');
    expect(await text('what is my fine', 'ann')).toContain('23');
    expect(await text('what is my fine', 'ben')).not.toContain('23');
  });

  it('knows nobody else as a customer', async () => {
    for (const id of ['north', 'slip-a', 'nobody']) expect(await text('how do i renew a book', id)).toBe('NOT_FOUND');
  });

  it('shows a customer what is theirs', async () => {
    const { data: made } = await running.request<{ createApiKey: { token: string } }>(
      'mutation { createApiKey(input: { name: "Ann", role: CUSTOMER, customerId: "ann" }) { token } }',
    );
    const see = async (query: string): Promise<unknown> => (await running.request(query, {}, made!.createApiKey.token)).data;
    expect(await see('{ customer(id: "ann") { name relations { object { id } } } }')).toEqual({
      customer: { name: 'Ann', relations: [{ object: { id: 'slip-a' } }] },
    });
    expect(await see('{ entity(id: "slip-a") { id } }')).toEqual({ entity: { id: 'slip-a' } });
    expect(await see('{ entity(id: "ben") { id } }')).toEqual({ entity: null });
  });
});
