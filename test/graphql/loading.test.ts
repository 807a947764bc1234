import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

describe('reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  it('take as many statements for many FAQs as for one', async () => {
    const reads = [
      jest.spyOn(service.faqs, 'find'),
      jest.spyOn(service.faqs, 'phrasings'),
      jest.spyOn(service.entities, 'find'),
      jest.spyOn(service.topics, 'list'),
    ];
    const query =
      '{ faqs { edges { node { id topic { name(language: "zh") } about { id } phrasingCount phrasings { text } next { id about { id } } } } } }';
    const { at } = await service.as('customer', query);
    expect(at('faqs.edges.0.node')).toEqual({
      id: 'early',
      topic: { name: '还款' },
      about: [{ id: 'swift' }],
      phrasingCount: 1,
      phrasings: [{ text: 'phrasing of early' }],
      next: [{ id: 'late', about: [{ id: 'swift' }] }],
    });
    expect(reads.map((read) => read.mock.calls.length)).toEqual([1, 1, 1, 1]);
  });

  it('see what the request before them in the same document changed', async () => {
    const { data } = await service.as(
      'admin',
      'mutation { publishFaq(id: "early", expectedVersion: 2) { faq { title publishedVersion } } archiveFaq(id: "early", expectedVersion: 2) { faq { status publishedVersion version } } }',
    );
    expect(data).toEqual({
      publishFaq: { faq: { title: 'Draft of early', publishedVersion: 2 } },
      archiveFaq: { faq: { status: 'ARCHIVED', publishedVersion: null, version: 3 } },
    });
  });

  it.each([
    ['zh-Hans-CN', '还款'],
    ['en', 'Repayment'],
    ['fr', 'Repayment'],
    [null, 'Repayment'],
  ])('give names in %s', async (language, name) => {
    expect(
      (await service.as('bot', 'query ($language: String) { topics { name(language: $language) } }', { language })).at('topics'),
    ).toEqual([{ name }]);
  });
});
