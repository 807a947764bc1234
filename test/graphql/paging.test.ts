import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strings } from './support/strings.js';
import { createTestService, type TestService } from './support/test-service.js';

describe('pages', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  interface Page {
    readonly ids: readonly string[];
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
  }
  const page = async (field: 'faqs' | 'entities' | 'search', args: string): Promise<Page> => {
    const { at } = await service.as('agent', `{ ${field}(${args}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`);
    const cursors = strings(at(`${field}.edges.*.cursor`));
    const endCursor = cursors.at(-1) ?? null;
    expect(at(`${field}.pageInfo.endCursor`)).toBe(endCursor);
    return { ids: strings(at(`${field}.edges.*.node.id`)), hasNextPage: at(`${field}.pageInfo.hasNextPage`) === true, endCursor };
  };

  it.each([
    ['faqs', '', ['early', 'late', 'secret']],
    ['entities', 'type: "Customer", ', ['alice', 'bob']],
    ['search', 'query: "x", ', ['early', ...Array.from({ length: 24 }, (_, index) => `hit-${String(index + 1)}`)]],
  ] as const)('of %s follow each other without gap or overlap', async (field, args, all) => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { ids, hasNextPage, endCursor } = await page(field, `${args}first: 2${after}`);
      seen.push(...ids);
      if (!hasNextPage) break;
      after = `, after: "${endCursor ?? ''}"`;
    }
    expect(seen).toEqual(all);
  });

  it('tell how many there are, whatever the filter', async () => {
    const { at } = await service.as(
      'agent',
      '{ faqs(first: 1, filter: {text: "draft"}) { totalCount edges { node { id } } } entities(query: "swi") { totalCount edges { node { id } } } }',
    );
    expect(at('faqs.totalCount')).toBe(3);
    expect(at('entities')).toEqual({ totalCount: 5, edges: [{ node: { id: 'swift' } }] });
  });

  it('may be left to the default by null', async () => {
    expect((await service.as('agent', '{ faqs(first: null, after: null) { edges { cursor } } }')).at('faqs.edges')).toHaveLength(3);
  });

  it.each([
    ['faqs(first: 0) { totalCount }', 'first is 0; it must be 1 to 100.'],
    ['faqs(first: 101) { totalCount }', '1 to 100'],
    ['entities(first: -1) { totalCount }', '1 to 100'],
    ['search(query: "x", first: 101) { edges { cursor } }', '1 to 100'],
    ['relatedKnowledge(to: "early", first: 21) { id }', '0 to 20'],
    ['auditRecords(first: 501) { id }', '1 to 500'],
    ['faq(id: "early") { phrasings(first: 1001) { id } }', '0 to 1000'],
    ['conversation(id: "of-alice") { turns(last: 0) { id } }', '1 to 200'],
    ['faqs(after: "") { totalCount }', 'no cursor'],
    ['faqs(after: "!!!") { totalCount }', 'no cursor'],
    ['faqs(after: "ZWFybHk=") { totalCount }', 'no cursor'],
    ['search(query: "x", after: "ZWFybHk") { edges { cursor } }', 'no cursor'],
    // What counted, in cursors of old.
    ['search(query: "x", after: "IzE") { edges { cursor } }', 'no cursor'],
    ['entities(type: "Nothing") { totalCount }', 'type: there is no "Nothing"; there are Product, Customer, Contract.'],
    ['faqs(filter: {topicIds: ["repayment", "toString"]}) { totalCount }', 'filter.topicIds: there is no "toString"; there are repayment.'],
    ['faq(id: "early") { phrasings(language: "fr") { id } }', 'language: there is no "fr"; there are zh, en.'],
    ['entity(id: "swift") { aliases(language: "") }', 'language: there is no ""'],
  ])('refuse %s', async (field, message) => {
    const result = await service.as('admin', `{ ${field} }`);
    expect(result.codes).toEqual(['BAD_INPUT']);
    expect(result.messages[0]).toContain(message);
  });
});
