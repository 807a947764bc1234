import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await createTestService();
});
afterAll(() => service.close());

describe('relations of an entity', () => {
  const QUERY = `query ($id: ID!, $direction: RelationDirection!, $after: String) {
    relations(entityId: $id, direction: $direction, first: 2, after: $after) {
      edges { cursor node { from { id } type to { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

  it('are told both ways, page by page', async () => {
    const first = await service.as('agent', QUERY, { id: 'alice', direction: 'OUTGOING' });
    expect(first.at('relations.edges.*.node.type')).toEqual(['HOLDS', 'KNOWS']);
    expect(first.at('relations.pageInfo.hasNextPage')).toBe(true);
    const second = await service.as('agent', QUERY, {
      id: 'alice',
      direction: 'OUTGOING',
      after: first.textAt('relations.pageInfo.endCursor'),
    });
    expect(second.at('relations.edges.*.node')).toEqual([{ from: { id: 'alice' }, type: 'SIGNED', to: { id: 'contract-a' } }]);
    expect(second.at('relations.pageInfo.hasNextPage')).toBe(false);
    const incoming = await service.as('agent', QUERY, { id: 'swift', direction: 'INCOMING' });
    expect(incoming.at('relations.edges.*.node')).toEqual([{ from: { id: 'alice' }, type: 'HOLDS', to: { id: 'swift' } }]);
    expect((await service.as('agent', QUERY, { id: 'nobody', direction: 'INCOMING' })).at('relations.edges')).toEqual([]);
  });
});

describe('what conditions may look at', () => {
  it('comes from the ontology, with kinds and values', async () => {
    const { data } = await service.as('agent', '{ conditionVariables { name kind list values entityTypes } }');
    const { conditionVariables } = data as { readonly conditionVariables: readonly { readonly name: string }[] };
    const byName = new Map(conditionVariables.map((variable) => [variable.name, variable]));
    expect(byName.get('customer.tier')).toEqual({ name: 'customer.tier', kind: 'TEXT', list: false, values: null, entityTypes: [] });
    expect(byName.get('customer.HOLDS')).toMatchObject({ kind: 'ENTITY', list: true, entityTypes: ['Product'] });
    expect(byName.get('customer.HOLDS_count')).toMatchObject({ kind: 'NUMBER', list: false });
    expect(byName.get('date')).toMatchObject({ kind: 'DATE' });
    expect(byName.get('language')).toMatchObject({ values: ['zh', 'en'] });
  });
});

describe('all languages of a text, and FAQs by language', () => {
  it('are told one by one, without falling back', async () => {
    const { data } = await service.as(
      'editor',
      '{ faq(id: "early") { titles { language text } } entity(id: "swift") { names { language text } } }',
    );
    expect(data).toEqual({
      faq: { titles: [{ language: 'en', text: 'Draft of early' }] },
      entity: { names: [{ language: 'en', text: 'Name of swift' }] },
    });
    const list = async (languages: string): Promise<unknown> =>
      (await service.as('editor', `{ faqs(filter: { languages: ${languages} }) { edges { node { id } } } }`)).at('faqs.edges.*.node.id');
    expect(await list('["en"]')).toEqual(['early', 'late', 'secret']);
    expect(await list('["zh-CN"]')).toEqual([]);
    expect(await list('["zh", "en"]')).toEqual(['early', 'late', 'secret']);
    expect((await service.as('editor', '{ faqs(filter: { languages: ["fr"] }) { totalCount } }')).codes).toEqual(['BAD_INPUT']);
  });
});

describe('a FAQ before it is saved', () => {
  const QUERY = `query ($input: FaqInput!, $situation: PreviewSituation) {
    previewFaq(input: $input, situation: $situation) {
      answer { text language index }
      userErrors { code path message }
      warnings
    }
  }`;
  const faq = {
    titles: [{ language: 'en', text: 'What does it cost?' }],
    phrasings: [{ text: 'price', language: 'en' }],
    answers: [
      { language: 'en', text: 'For a holder: **{swift.name}** costs 1%.', condition: { in: ['swift', { var: 'customer.HOLDS' }] } },
      { language: 'en', text: 'Be calm.', condition: { '==': [{ var: 'emotion' }, 'ANGRY'] } },
      { language: 'en', text: 'It costs 5%.', validTo: '2030-01-01T00:00:00Z' },
    ],
  };
  const preview = async (situation: object | null, input: object = faq): Promise<unknown> =>
    (await service.as('editor', QUERY, { input, situation })).at('previewFaq.answer');

  it('answers in each situation as it would when published', async () => {
    expect(await preview(null)).toEqual({ text: 'It costs 5%.', language: 'en', index: 2 });
    expect(await preview({ customerId: 'alice' })).toEqual({ text: 'For a holder: **Name of swift** costs 1%.', language: 'en', index: 0 });
    expect(await preview({ customerId: 'alice', channel: 'sms' })).toMatchObject({ text: 'For a holder: Name of swift costs 1%.' });
    expect(await preview({ channel: 'phone' })).toMatchObject({ text: 'It costs 5 percent.' });
    expect(await preview({ emotion: 'ANGRY' })).toMatchObject({ index: 1 });
    expect(await preview({ asOf: '2031-01-01T00:00:00Z' })).toBeNull();
    // Nothing was kept.
    expect((await service.as('editor', '{ faqs { edges { node { id } } } }')).at('faqs.edges.*.node.id')).toEqual([
      'early',
      'late',
      'secret',
    ]);
  });

  it('says what is wrong, where, and what to look at', async () => {
    const [first] = faq.answers;
    const wrong = { ...faq, titles: [], answers: [{ ...first, text: 'See {nothing.rate}.' }] };
    const refused = await service.as('editor', QUERY, { input: wrong });
    expect(refused.at('previewFaq.answer')).toBeNull();
    expect(refused.at('previewFaq.userErrors.*.path')).toEqual([['titles'], ['answers', '0', 'text']]);
    const shared = await service.as('editor', QUERY, { input: { ...faq, phrasings: [{ text: 'phrasing of late', language: 'en' }] } });
    expect(shared.at('previewFaq.userErrors')).toEqual([]);
    expect(JSON.stringify(shared.at('previewFaq.warnings'))).toContain('also belongs to \\"late\\"');
    expect((await service.as('editor', QUERY, { input: faq, situation: { customerId: 'nobody' } })).codes).toEqual(['NOT_FOUND']);
  });
});
