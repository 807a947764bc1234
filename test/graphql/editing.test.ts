import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

describe('editing', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  it('makes a FAQ, step by step', async () => {
    const SAVE =
      'mutation ($input: FaqInput!, $expectedVersion: Int) { saveFaq(input: $input, expectedVersion: $expectedVersion) { faq { id status version phrasings { text language } answers { text condition validTo } } userErrors { code path } warnings } }';
    const input = {
      id: 'new',
      titles: [{ language: 'en', text: 'New?' }],
      aboutIds: ['swift'],
      phrasings: [{ text: 'is it new' }],
      answers: [
        { language: 'en', text: 'Yes.' },
        {
          language: 'en',
          text: 'Until then.',
          condition: { '==': [{ var: 'customer.tier' }, 'gold'] },
          validTo: '2027-01-01T00:00:00+08:00',
        },
      ],
    };
    const saved = await service.as('editor', SAVE, { input });
    expect(saved.at('saveFaq')).toMatchObject({
      faq: { id: 'new', status: 'DRAFT', version: 1, phrasings: [{ text: 'is it new', language: 'en' }] },
      userErrors: [],
    });
    expect(saved.at('saveFaq.faq.answers.1')).toMatchObject({ text: 'Until then.', validTo: '2026-12-31T16:00:00Z' });
    expect((await service.as('customer', '{ faq(id: "new") { id } }')).at('faq')).toBeNull();
    expect((await service.as('editor', SAVE, { input, expectedVersion: 9 })).at('saveFaq')).toMatchObject({
      faq: null,
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });

    const published = await service.as(
      'publisher',
      'mutation { publishFaq(id: "new", expectedVersion: 1) { faq { status publishedVersion } userErrors { code } } }',
    );
    expect(published.at('publishFaq')).toEqual({ faq: { status: 'PUBLISHED', publishedVersion: 1 }, userErrors: [] });
    expect((await service.as('customer', '{ faq(id: "new") { title } }')).at('faq')).toEqual({ title: 'New?' });
  });

  it('makes entities and relations, and tells what is wrong with them', async () => {
    const save = await service.as(
      'editor',
      'mutation { saveEntity(input: {id: "gold", type: "Product", names: [{language: "en", text: "Gold"}], attributes: {rate: "3 %"}}) { entity { version attributes names: name aliases } userErrors { code } } }',
    );
    expect(save.at('saveEntity')).toEqual({
      entity: { version: 1, attributes: { rate: '3 %' }, names: 'Gold', aliases: [] },
      userErrors: [],
    });
    const wrong = await service.as(
      'editor',
      'mutation { saveEntity(input: {id: "x", type: "Nothing", names: [{language: "en", text: "X"}]}) { entity { id } userErrors { code path } } }',
    );
    expect(wrong.at('saveEntity')).toMatchObject({ entity: null, userErrors: [{ code: 'BAD_INPUT', path: ['type'] }] });
    expect(
      (
        await service.as(
          'editor',
          'mutation { saveEntity(input: {id: "x", type: "Product", names: [], attributes: [1]}) { entity { id } } }',
        )
      ).codes,
    ).toEqual(['BAD_INPUT']);

    const relation = await service.as(
      'editor',
      'mutation { saveRelation(input: {from: "bob", type: "HOLDS", to: "gold"}) { relation { from { name } type to { name } properties } userErrors { code } } }',
    );
    expect(relation.at('saveRelation')).toEqual({
      relation: { from: { name: 'Name of bob' }, type: 'HOLDS', to: { name: 'Gold' }, properties: {} },
      userErrors: [],
    });
    const gone = await service.as(
      'editor',
      'mutation { deleteRelation(from: "bob", type: "HOLDS", to: "gold") { deletedId } deleteEntity(id: "gold", expectedVersion: 1) { deletedId userErrors { code } } }',
    );
    expect(gone.data).toMatchObject({
      deleteRelation: { deletedId: expect.any(String) },
      deleteEntity: { deletedId: 'gold', userErrors: [] },
    });
    const used = await service.as('editor', 'mutation { deleteEntity(id: "swift", expectedVersion: 1) { deletedId userErrors { code } } }');
    expect(used.at('deleteEntity')).toEqual({ deletedId: null, userErrors: [{ code: 'INVALID_STATE' }] });
  });

  it('leaves a record of who did what', async () => {
    const { at } = await service.as('admin', '{ auditRecords(subjectId: "new") { action actor role } }');
    expect(at('auditRecords')).toEqual(
      expect.arrayContaining([
        { action: 'saveFaq', actor: 'editor-key', role: 'editor' },
        { action: 'publishFaq', actor: 'publisher-key', role: 'publisher' },
      ]),
    );
  });

  it('shows how a reply came about', async () => {
    const { data } = await service.as(
      'agent',
      '{ trace(turnId: "turn-of-bob") { turnId question revision milliseconds statements stages { name milliseconds detail } reply { __typename text } at } none: trace(turnId: "x") { turnId } }',
    );
    expect(data).toEqual({
      trace: {
        turnId: 'turn-of-bob',
        question: 'Question of-bob',
        revision: '1.untrained.untrained',
        milliseconds: 5,
        statements: 2,
        stages: [{ name: 'situate', milliseconds: 1, detail: { found: 1 } }],
        reply: { __typename: 'NoAnswer', text: 'I do not know.' },
        at: '2026-11-23T12:00:00Z',
      },
      none: null,
    });
  });
});
