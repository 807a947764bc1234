import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly score: number;
  readonly excerpt: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** What an agent finds while typing. */
describe('search', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService({ demo: true });
  }, 400_000);
  afterAll(() => service.close());

  const search = async (query: string, filter: object = {}): Promise<readonly Hit[]> => {
    const { data } = await service.request<{ search: { edges: readonly { readonly node: Hit }[] } }>(
      `query ($query: String!, $filter: SearchFilter) {
        search(query: $query, filter: $filter, first: 20) { edges { node { id kind title score excerpt highlights { start end } } } }
      }`,
      { query, filter },
    );
    return data?.search.edges.map(({ node }) => node) ?? [];
  };
  const marked = ({ excerpt, highlights }: Hit): readonly string[] => highlights.map(({ start, end }) => excerpt.slice(start, end));

  it.each([
    ['slips', 'annaul fe', 'annual-fee-waiver', ['annual', 'fe']],
    ['pinyin', 'nianfei', 'annual-fee-waiver', ['年费']],
    ['pinyin with blanks', 'nian fei', 'annual-fee-waiver', ['年费']],
    ['initials of a word', 'nf', 'annual-fee-waiver', ['年费']],
    ['pinyin of a part of a name', 'linghuo', 'flex-card', ['灵活']],
    ['pinyin that is being typed', 'linghu', 'flex-card', ['灵活']],
    ['initials of a name', 'lhk', 'flex-card', ['灵活卡']],
    ['the beginning of a word', 'face ver', 'face-recognition-fails', ['face', 'ver']],
    ['one character', '迅', 'swift-loan', ['迅']],
    ['words of a summary', 'buy securities', 'swift-loan', ['buy', 'securities']],
    ['a value', '1.5%', 'campus-card', ['1.5']],
  ])('finds by %s', async (_, query, id, words) => {
    const hits = await search(query);
    expect(hits.slice(0, 5).map((hit) => hit.id)).toContain(id);
    expect(hits.filter((hit) => hit.id === id).map(marked)).toEqual([words]);
  });

  it('shows nothing that does not fit, and all in one order', async () => {
    expect(await search('qqzzx')).toEqual([]);
    const hits = await search('card');
    expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(await search('card')).toEqual(hits);
  });

  it('filters by kind and type', async () => {
    expect(new Set((await search('loan', { kinds: ['ENTITY'] })).map(({ kind }) => kind))).toEqual(new Set(['ENTITY']));
    const policies = await search('loan', { kinds: ['ENTITY'], entityTypes: ['Policy'] });
    expect(policies.map(({ id }) => id)).not.toContain('swift-loan');
  });

  it('filters FAQs by what they are about, and by topic', async () => {
    const about = await service.request<{
      search: { edges: readonly { readonly node: { readonly faq: { readonly about: readonly { readonly type: string }[] } | null } }[] };
    }>(
      '{ search(query: "loan", filter: {entityTypes: ["Policy"], kinds: [FAQ]}, first: 20) { edges { node { faq { about { type } } } } } }',
    );
    const found = about.data?.search.edges.map(({ node }) => node.faq?.about.map(({ type }) => type)) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const types of found) expect(types).toContain('Policy');
    const { data } = await service.request<{ faq: { topic: { id: string } } }>('{ faq(id: "annual-fee-waiver") { topic { id } } }');
    const hits = await search('annual fee', { topicIds: [data?.faq.topic.id] });
    expect(hits.map(({ id }) => id)).toContain('annual-fee-waiver');
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['FAQ']));
  });

  it.each([
    ['entityTypes', { entityTypes: ['Product', 'Planet'] }, 'filter.entityTypes: there is no "Planet"; there are Product'],
    ['private entityTypes', { entityTypes: ['Customer'] }, 'there is no "Customer"'],
    ['topicIds', { topicIds: ['nothing'] }, 'filter.topicIds: there is no "nothing"'],
    ['language', { language: 'fr' }, 'filter.language: there is no "fr"; there are zh, en'],
    ['language that is none', { language: '__proto__' }, 'filter.language'],
  ])('refuses unknown %s', async (_, filter, message) => {
    const { errors } = await service.request(
      'query ($filter: SearchFilter) { search(query: "loan", filter: $filter) { edges { cursor } } }',
      { filter },
    );
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_INPUT' } });
  });

  it('goes on where it was, though others come and go', async () => {
    interface Page {
      readonly search: {
        readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
        readonly pageInfo: { readonly hasNextPage: boolean };
      };
    }
    const page = async (first: number, after: string | null): Promise<Page['search']> => {
      const { data } = await service.request<Page>(
        'query ($first: Int, $after: String) { search(query: "card", filter: {kinds: [ENTITY]}, first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } } }',
        { first, after },
      );
      return data?.search ?? { edges: [], pageInfo: { hasNextPage: false } };
    };
    const card = (id: string): Promise<unknown> =>
      service.request('mutation ($input: EntityInput!) { saveEntity(input: $input) { userErrors { code } } }', {
        input: { id, type: 'Product', names: [{ language: 'en', text: 'card' }] },
      });
    await card('a-card');
    const all = (await page(50, null)).edges.map(({ node }) => node.id);
    expect(all.length).toBeGreaterThan(4);
    const first = await page(2, null);
    expect(first.edges.map(({ node }) => node.id)).toEqual(all.slice(0, 2));
    const cursor = first.edges.at(-1)?.cursor ?? '';
    // One of the first page goes, another comes before its end.
    await service.request('mutation { deleteEntity(id: "a-card", expectedVersion: 1) { deletedId } }');
    expect((await page(50, cursor)).edges.map(({ node }) => node.id).toSorted()).toEqual(
      all
        .slice(2)
        .filter((id) => id !== 'a-card')
        .toSorted(),
    );
    await card('a-card');
    await card('a-a-card');
    const rest = (await page(50, cursor)).edges.map(({ node }) => node.id);
    // What was seen is not shown again, what was not is not left out, and what is new is shown.
    expect(rest.toSorted()).toEqual([...all.slice(2), ...['a-card', 'a-a-card'].filter((id) => !all.slice(0, 2).includes(id))].toSorted());
    for (const id of ['a-card', 'a-a-card']) {
      const { data } = await service.request<{ entity: { version: number } }>(`{ entity(id: "${id}") { version } }`);
      await service.request(`mutation { deleteEntity(id: "${id}", expectedVersion: ${String(data?.entity.version)}) { deletedId } }`);
    }
  });

  it('finds what was changed, and never what is private', async () => {
    const wording = 'a wording of nobody else: kumquat';
    await service.request('mutation ($input: EntityInput!) { saveEntity(input: $input) { userErrors { code } } }', {
      input: { id: 'kumquat-product', type: 'Product', names: [{ language: 'en', text: wording }] },
    });
    expect((await search('kumqu')).map(({ id }) => id)).toEqual(['kumquat-product']);
    const { ontology, entities } = service.service.app;
    const [person] = await entities.list({ types: ontology.current.privateTypes, hidden: [], text: '', after: '', limit: 1 });
    const name = Object.values(person?.names ?? {})[0] ?? '';
    expect(name).not.toBe('');
    expect((await search(name)).map(({ id }) => id)).not.toContain(person?.id);
  });
});
