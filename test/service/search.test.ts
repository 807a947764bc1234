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
