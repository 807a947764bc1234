import { describe, expect, it } from '@jest/globals';
import type { Entity } from '../../../src/domain/entity.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { createSearchIndex } from '../../../src/search/search-index.js';
import { findHighlights, queryWords } from '../../../src/search/search-terms.js';

const ONTOLOGY = createOntologyIndex({
  entityTypes: [
    { id: 'Plant', names: { en: ['plant'] }, attributes: [], private: false },
    { id: 'Gardener', names: { en: ['gardener'] }, attributes: [], private: true },
  ],
  relationTypes: [],
  units: [],
});
const entity = (id: string, type: string, zh: string, en: string, attributes: Entity['attributes'] = {}): Entity => ({
  id,
  type,
  names: { zh, en },
  aliases: {},
  attributes,
  validFrom: null,
  validTo: null,
  version: 1,
  updatedAt: '2026-01-01T00:00:00.000Z',
});

/** An index of a garden, and the garden to change. */
const garden = () => {
  const things = new Map([
    ['rose', entity('rose', 'Plant', '玫瑰', 'Rose', { care: 'Water it weekly. Cut it in March.' })],
    ['oak', entity('oak', 'Plant', '橡树', 'Oak')],
    ['ann', entity('ann', 'Gardener', '安妮', 'Ann Rosewood')],
  ]);
  const index = createSearchIndex({
    phrasings: { publishedPhrasings: () => Promise.resolve([]) },
    faqs: { find: () => Promise.resolve(new Map()) },
    entities: { find: (ids) => Promise.resolve(new Map([...things].filter(([id]) => ids.includes(id)))) },
    ontology: { current: ONTOLOGY },
    ids: () => ['rose', 'oak', 'ann'],
  });
  const find = async (query: string): Promise<readonly string[]> => (await index.search(queryWords(query, true))).map(({ id }) => id);
  return { things, index, find };
};

describe('the search index', () => {
  it.each([
    ['ros', ['rose']],
    ['meigui', ['rose']],
    ['xs', ['oak']],
    ['march', ['rose']],
    ['瑰', ['rose']],
    ['ann', []],
    ['tulip', []],
  ])('finds for "%s" %j', async (query, ids) => {
    expect(await garden().find(query)).toEqual(ids);
  });

  it('shows the sentence that holds the words', async () => {
    const { index, find } = garden();
    await find('march');
    const words = queryWords('cut march', true);
    expect(index.excerpt({ kind: 'ENTITY', id: 'rose' }, words)?.text).toBe('Cut it in March.');
    expect(findHighlights('Cut it in March.', words)).toEqual([
      { start: 0, end: 3 },
      { start: 10, end: 15 },
    ]);
  });

  it('ends no sentence at a word that is shortened', async () => {
    const { things, index, find } = garden();
    things.set('oak', entity('oak', 'Plant', '橡树', 'Oak', { care: 'Ask Dr. Low vs. felling. Leave it.' }));
    await find('felling');
    expect(index.excerpt({ kind: 'ENTITY', id: 'oak' }, queryWords('felling', true))?.text).toContain('Ask Dr. Low vs. felling.');
  });

  it('follows changes', async () => {
    const { things, index, find } = garden();
    expect(await find('oak')).toEqual(['oak']);
    things.delete('oak');
    things.set('rose', entity('rose', 'Plant', '月季', 'Monthly'));
    await index.follow([{ revision: 2, kind: 'ENTITY', ids: ['oak', 'rose'], at: '2026-01-02T00:00:00.000Z' }]);
    expect(await find('oak')).toEqual([]);
    expect(await find('rose')).toEqual([]);
    expect(await find('yueji')).toEqual(['rose']);
  });
});
