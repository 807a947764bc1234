import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

describe('what a role may see', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  describe('asking', () => {
    const ASK = 'mutation ($customerId: ID) { ask(input: {question: "?", customerId: $customerId}) { text } }';
    const ANSWER = 'query ($customerId: ID) { answer(input: {question: "?", customerId: $customerId}) { text } }';

    it.each([
      [ASK, 'ask'],
      [ANSWER, 'answer'],
    ])('fixes a customer’s own id: %s', async (query, field) => {
      for (const variables of [{}, { customerId: null }, { customerId: 'alice' }]) {
        expect((await service.as('customer', query, variables)).data).toEqual({ [field]: { text: 'for alice' } });
      }
      expect(await service.as('customer', query, { customerId: 'bob' })).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
    });

    it('lets others ask for anybody', async () => {
      expect((await service.as('bot', ASK, { customerId: 'bob' })).at('ask.text')).toBe('for bob');
      expect((await service.as('agent', ASK)).at('ask.text')).toBe('for nobody');
    });
  });

  describe('customers', () => {
    const CUSTOMER = 'query ($id: ID!) { customer(id: $id) { id name relations { type object { id name } } } }';

    it('shows customers only themselves, without other customers', async () => {
      const { at } = await service.as('customer', CUSTOMER, { id: 'alice' });
      expect(at('customer')).toEqual({
        id: 'alice',
        name: 'Name of alice',
        relations: [
          { type: 'HOLDS', object: { id: 'swift', name: 'Name of swift' } },
          { type: 'SIGNED', object: { id: 'contract-a', name: 'Name of contract-a' } },
        ],
      });
      expect((await service.as('customer', CUSTOMER, { id: 'bob' })).codes).toEqual(['FORBIDDEN']);
      expect((await service.as('customer', CUSTOMER, { id: 'nobody' })).codes).toEqual(['FORBIDDEN']);
    });

    it.each(['bot', 'agent'] as const)('shows a %s whole profiles', async (role) => {
      const { at } = await service.as(role, CUSTOMER, { id: 'alice' });
      expect(at('customer.relations.*.type')).toEqual(['HOLDS', 'KNOWS', 'SIGNED']);
      expect((await service.as(role, CUSTOMER, { id: 'swift' })).at('customer')).toBeNull();
      expect((await service.as(role, CUSTOMER, { id: 'none' })).at('customer')).toBeNull();
    });
  });

  describe('entities', () => {
    const ENTITY = 'query ($id: ID!) { entity(id: $id) { id facts { text } } }';
    const list = async (role: 'customer' | 'bot' | 'agent', type?: string): Promise<unknown> =>
      (await service.as(role, 'query ($type: String) { entities(type: $type) { edges { node { id } } } }', { type })).at(
        'entities.edges.*.node.id',
      );

    it.each([
      ['customer', ['swift', 'alice', 'contract-a']],
      ['bot', ['swift']],
      ['agent', ['swift', 'alice', 'bob', 'contract-a', 'contract-b']],
    ] as const)('shows a %s only what is public or their own', async (role, visible) => {
      for (const id of ['swift', 'alice', 'bob', 'contract-a', 'contract-b']) {
        expect([id, (await service.as(role, ENTITY, { id })).at('entity.id') ?? null]).toEqual([
          id,
          visible.some((one) => one === id) ? id : null,
        ]);
      }
    });

    it('lists private things for staff only', async () => {
      expect(await list('customer')).toEqual(['swift']);
      expect(await list('bot', 'Customer')).toEqual([]);
      expect(await list('agent', 'Customer')).toEqual(['alice', 'bob']);
    });

    it.each([
      ['customer', 1, 2],
      ['bot', 1, 2],
      ['agent', 5, 3],
    ] as const)('counts for a %s only what they may list', async (role, entities, faqs) => {
      const { at } = await service.as(role, '{ entities(type: "Customer") { totalCount } faqs(filter: {text: "?"}) { totalCount } }');
      expect([at('entities.totalCount'), at('faqs.totalCount')]).toEqual([entities, faqs]);
    });

    it('tells a customer no fact about other customers', async () => {
      const facts = async (role: 'customer' | 'bot' | 'agent'): Promise<unknown> =>
        (await service.as(role, ENTITY, { id: 'swift' })).at('entity.facts');
      expect(await facts('customer')).toEqual([{ text: 'held by alice' }]);
      expect(await facts('bot')).toEqual([]);
      expect(await facts('agent')).toEqual([{ text: 'held by alice' }, { text: 'held by bob' }]);
    });
  });

  describe('FAQs', () => {
    const FAQ = 'query ($id: ID!) { faq(id: $id) { title status version publishedVersion next { id } phrasings { text } phrasingCount } }';

    it.each(['customer', 'bot'] as const)('shows a %s published versions only', async (role) => {
      expect((await service.as(role, FAQ, { id: 'early' })).at('faq')).toEqual({
        title: 'Title of early',
        status: 'PUBLISHED',
        version: 1,
        publishedVersion: 1,
        next: [{ id: 'late' }],
        phrasings: [{ text: 'phrasing of early' }],
        phrasingCount: 1,
      });
      expect((await service.as(role, FAQ, { id: 'secret' })).at('faq')).toBeNull();
      const { at } = await service.as(role, '{ faqs { edges { node { id title } } } }');
      expect(at('faqs.edges')).toEqual([
        { node: { id: 'early', title: 'Title of early' } },
        { node: { id: 'late', title: 'Title of late' } },
      ]);
      expect((await service.as(role, '{ faqs(filter: {statuses: [DRAFT]}) { edges { cursor } } }')).codes).toEqual(['FORBIDDEN']);
    });

    it('shows staff the newest version', async () => {
      const { at } = await service.as('agent', FAQ, { id: 'early' });
      expect(at('faq')).toMatchObject({
        title: 'Draft of early',
        version: 2,
        publishedVersion: 1,
        next: [{ id: 'late' }, { id: 'secret' }],
        phrasingCount: 1,
      });
      expect((await service.as('agent', FAQ, { id: 'secret' })).at('faq')).toMatchObject({
        title: 'Title of secret',
        status: 'DRAFT',
        version: 1,
        publishedVersion: null,
      });
      expect((await service.as('agent', '{ faqs(filter: {statuses: [DRAFT]}) { edges { node { id } } } }')).at('faqs.edges')).toEqual([
        { node: { id: 'secret' } },
      ]);
    });

    it('answers with the published version, for staff too', async () => {
      const { at } = await service.as('agent', '{ answer(input: {question: "answer"}) { ... on Answer { faq { title version } } } }');
      expect(at('answer.faq')).toEqual({ title: 'Title of early', version: 1 });
    });

    it('shows answers with their conditions to staff only', async () => {
      const query = '{ faq(id: "late") { answers { text } } }';
      expect(await service.as('customer', query)).toMatchObject({ data: { faq: null }, codes: ['FORBIDDEN'] });
      expect(await service.as('bot', query)).toMatchObject({ data: { faq: null }, codes: ['FORBIDDEN'] });
      expect((await service.as('agent', query)).at('faq.answers')).toEqual([{ text: 'Answer of late.' }]);
    });
  });

  describe('conversations', () => {
    it.each([
      ['customer', ['of-alice']],
      ['bot', ['of-alice']],
      ['agent', ['of-alice', 'of-bob', 'of-nobody']],
    ] as const)('shows a %s only %j', async (role, visible) => {
      for (const id of ['of-alice', 'of-bob', 'of-nobody', 'none']) {
        const { at, codes } = await service.as(
          role,
          'query ($id: ID!) { conversation(id: $id) { id turns { id question reply { text } } } }',
          { id },
        );
        expect(codes).toEqual([]);
        const turns = [{ id: `turn-${id}`, question: `Question ${id}`, reply: { text: 'I do not know.' } }];
        expect(at('conversation')).toEqual(visible.some((one) => one === id) ? { id, turns } : null);
      }
    });

    it('relates nothing to what may not be seen', async () => {
      const related = (role: 'customer' | 'agent', to: string) =>
        service.as(role, 'query ($to: ID!) { relatedKnowledge(to: $to) { id faq { id } } }', { to });
      expect((await related('customer', 'of-alice')).at('relatedKnowledge')).toEqual([{ id: 'late', faq: { id: 'late' } }]);
      for (const to of ['of-bob', 'secret', 'bob', 'none']) expect((await related('customer', to)).codes).toEqual(['NOT_FOUND']);
      expect((await related('agent', 'none')).codes).toEqual(['NOT_FOUND']);
    });
  });
});
