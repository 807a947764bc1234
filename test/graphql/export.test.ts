import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_PARTS } from '../../src/curation/export/export-part.js';
import { ROLES } from '../../src/domain/access.js';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await createTestService();
});
afterAll(() => service.close());

const get = (name: string, role: (typeof ROLES)[number] | null = 'admin', method = 'GET'): Promise<Response> =>
  service.get(`/export/${name}`, role === null ? {} : { authorization: `Bearer ${tokenOf(role)}` }, method);
const lines = async (response: Response): Promise<readonly unknown[]> =>
  (await response.text()).split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));

describe('an export', () => {
  it.each(Object.entries(EXPORT_PARTS).flatMap(([group, parts]) => parts.map((part) => ({ group, part }))))(
    'of $part is for those who may have it',
    async ({ group, part }) => {
      const name = `${part}.${part === 'ontology' ? 'yaml' : 'jsonl'}`;
      const allowed = await Promise.all(ROLES.map(async (role) => [role, (await get(name, role)).status]));
      const staff = group === 'knowledge' ? 200 : 403;
      expect(Object.fromEntries(allowed)).toEqual({ customer: 403, bot: 403, agent: 403, editor: staff, publisher: staff, admin: 200 });
      expect((await get(name, null)).status).toBe(401);
    },
  );

  it('holds FAQs with their drafts, and nothing of what belongs to people', async () => {
    const response = await get('faqs.jsonl', 'editor');
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(Number(response.headers.get('x-polycontext-revision'))).toBeGreaterThan(0);
    const faqs = await lines(response);
    expect(faqs.map((row) => (row as { id: string }).id)).toEqual(['early', 'late', 'secret']);
    expect(faqs[0]).toEqual({
      id: 'early',
      titles: { en: 'Title of early' },
      topic: 'repayment',
      about: ['swift'],
      next: ['late'],
      phrasings: { en: ['phrasing of early'] },
      answers: [{ language: 'en', text: 'Answer of early.' }],
      drafts: [expect.objectContaining({ titles: { en: 'Draft of early' }, next: ['late', 'secret'] })],
    });
    expect(faqs[2]).toMatchObject({ id: 'secret', status: 'draft' });
    const open = await Promise.all(['entities', 'relations', 'topics'].map(async (part) => (await get(`${part}.jsonl`, 'editor')).text()));
    expect(open.join()).not.toMatch(/alice|bob|contract/u);
    expect(open.join()).toContain('swift');
  });

  it('holds customers with how they are related, and what was asked, for admins', async () => {
    expect((await lines(await get('customers.jsonl'))).map((row) => (row as { id: string }).id)).toEqual([
      'alice',
      'bob',
      'contract-a',
      'contract-b',
    ]);
    expect(await lines(await get('customer-relations.jsonl'))).toEqual([
      { from: 'alice', type: 'HOLDS', to: 'swift' },
      { from: 'alice', type: 'KNOWS', to: 'bob' },
      { from: 'alice', type: 'SIGNED', to: 'contract-a' },
      { from: 'bob', type: 'SIGNED', to: 'contract-b' },
    ]);
    const turns = await lines(await get('turns.jsonl'));
    expect(turns).toHaveLength(3);
    expect(turns[0]).toMatchObject({
      question: expect.stringContaining('Question of-'),
      reply: { kind: 'noAnswer' },
      stages: [{ name: 'situate' }],
    });
    expect(await lines(await get('proposals.jsonl'))).toEqual([
      expect.objectContaining({ id: 'proposal-1', evidence: [{ turnId: 'turn-of-alice', signals: ['UNANSWERED'] }] }),
    ]);
  });

  it('tells its revision without being sent, and what there is not', async () => {
    const head = await get('faqs.csv', 'editor', 'HEAD');
    expect([head.status, await head.text(), head.headers.get('x-polycontext-revision')]).toEqual([
      200,
      '',
      expect.stringMatching(/^\d+$/u),
    ]);
    for (const name of ['nothing.jsonl', 'faqs.pdf', 'faqs', 'ontology.csv', 'turns.xlsx', '..%2Fadmin-token'])
      expect([name, (await get(name)).status]).toEqual([name, 404]);
  });

  it('writes no cell that a program for tables would run', async () => {
    const save = 'mutation ($input: EntityInput!) { saveEntity(input: $input) { userErrors { message } } }';
    const names = ['=HYPERLINK("http://x","y") a', '+1 a', '-a', '@a', "'=a"].map((text, index) => ({
      id: `cell-${String(index)}`,
      type: 'Product',
      names: [{ language: 'en', text }],
      attributes: { rate: text },
    }));
    for (const input of names) expect((await service.as('editor', save, { input })).at('saveEntity.userErrors')).toEqual([]);
    const cells = (await (await get('entities.csv', 'editor')).text()).split(/[\r\n]+/u).flatMap((line) => line.split(','));
    expect(cells.filter((cell) => /^"?[=+\-@]/u.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'"))).toContain("'@a");
  });
});
