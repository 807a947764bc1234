import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../../src/domain/change.js';
import { normaliseText } from '../../../../src/language/text/normalise-text.js';
import { createOntologyIndex } from '../../../../src/ontology/ontology-index.js';
import type { EntityNames } from '../../../../src/store/repositories/entity-repository.js';
import { createEntityLexicon } from '../../../../src/understanding/entities/entity-lexicon.js';
import { linkEntities } from '../../../../src/understanding/entities/link-entities.js';

const card: EntityNames = { id: 'card', type: 'Product', names: { en: 'Flex Card', zh: '灵活卡' }, aliases: { en: ['FC'], zh: ['普卡'] } };
const gold: EntityNames = { id: 'gold', type: 'Product', names: { en: 'Flex Card Gold', zh: '灵活金卡' }, aliases: { zh: ['金卡'] } };
const travel: EntityNames = { id: 'travel', type: 'Product', names: { en: 'Travel Card' }, aliases: {} };
const twin: EntityNames = { id: 'twin', type: 'Policy', names: { en: 'Travel Card' }, aliases: {} };

/** A lexicon over a list that may change, as the graph would. */
const lexiconOf = async (known: EntityNames[]) => {
  const entities = {
    names: ({ ids }: { ids: readonly string[] | null }) => Promise.resolve(known.filter(({ id }) => ids === null || ids.includes(id))),
  };
  const ontology = { current: createOntologyIndex({ entityTypes: [], relationTypes: [], units: [] }), refresh: () => Promise.resolve() };
  const lexicon = createEntityLexicon({ entities, ontology });
  await lexicon.open();
  return lexicon;
};

const link = async (question: string, known: EntityNames[] = [card, gold, travel]) =>
  linkEntities(question, normaliseText(question), await lexiconOf(known)).map(({ entity, text, via }) => [entity.id, text, via]);

describe('names in a question', () => {
  it.each([
    ['what is the limit of Flex Card?', [['card', 'Flex Card', 'NAME']]],
    ['FLEX-CARD limit', [['card', 'FLEX-CARD', 'NAME']]],
    ['flexcard limit', [['card', 'flexcard', 'NAME']]],
    ['both flex cards', [['card', 'flex cards', 'NAME']]],
    ['limit of the Flex Card Gold', [['gold', 'Flex Card Gold', 'NAME']]],
    [
      '灵活卡和灵活金卡',
      [
        ['card', '灵活卡', 'NAME'],
        ['gold', '灵活金卡', 'NAME'],
      ],
    ],
    ['靈活金卡的年費', [['gold', '靈活金卡', 'NAME']]],
    ['办金卡', [['gold', '金卡', 'ALIAS']]],
    ['is FC free', [['card', 'FC', 'ALIAS']]],
    ['does fcc exist', []],
    ['the Travle Card fee', [['travel', 'Travle Card', 'FUZZY']]],
    ['the Travl Card fee', [['travel', 'Travl Card', 'FUZZY']]],
    ['the Travell Card fee', [['travel', 'Travell Card', 'FUZZY']]],
    ['I travel by car', []],
    ['', []],
  ])('%s', async (question, expected) => {
    expect(await link(question)).toEqual(expected);
  });

  const quick: EntityNames = { id: 'quick', type: 'Product', names: { en: 'May', zh: '快贷' }, aliases: { en: ['Now'], zh: ['现在'] } };
  it.each([
    ['我想尽快贷款', []],
    ['能不能赶快贷', []],
    ['快贷的利率', ['快贷']],
    ['申请快贷要什么', ['快贷']],
    ['快贷', ['快贷']],
    ['May I repay early', []],
    ['what may I do now', []],
    ['do it now', []],
    ['the rate in may 2025', []],
    ['WHAT MAY I DO NOW', []],
    ['Now what?', []],
    ['what is the limit of May', ['May']],
    ['Is Now free', ['Now']],
    ['now', ['now']],
    ['May?', ['May']],
    ['what does "now" cost', ['now']],
    ['the may card fee', ['may']],
    ["now's limit", ['now']],
    ['现在可以办吗', []],
    ['“现在”的额度', ['现在']],
  ])('are no other words, nor within them: %s', async (question, expected) => {
    expect((await link(question, [quick])).map(([, text]) => text)).toEqual(expected);
  });

  it('may go on into a word', async () => {
    expect((await link('灵活卡片的年费')).map(([id]) => id)).toEqual(['card']);
  });

  it('of several entities give a mention of each', async () => {
    expect(await link('Travel Card', [travel, twin])).toEqual([
      ['travel', 'Travel Card', 'NAME'],
      ['twin', 'Travel Card', 'NAME'],
    ]);
  });

  it('follow the graph: new, renamed and removed ones', async () => {
    const known = [card];
    const lexicon = await lexiconOf(known);
    const found = (question: string) => linkEntities(question, normaliseText(question), lexicon).map(({ entity }) => entity.id);
    const changed = (ids: string[]): Change => ({ revision: 1, kind: 'ENTITY', ids, at: '' });
    known.push(travel);
    await lexicon.follow([changed(['travel'])]);
    expect(found('Travel Card')).toEqual(['travel']);
    known[0] = { ...card, names: { en: 'Easy Card' }, aliases: {} };
    await lexicon.follow([changed(['card'])]);
    expect(found('Flex Card or Easy Card')).toEqual(['card']);
    known.pop();
    await lexicon.follow([changed(['travel'])]);
    expect(found('Travel Card or Travle Card')).toEqual([]);
  });

  it('are found at their place in whatever text surrounds them', async () => {
    const lexicon = await lexiconOf([card, gold]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const question = `${before} 灵活金卡 ${after}`;
        for (const { text, start, end } of linkEntities(question, normaliseText(question), lexicon))
          expect(question.slice(start, end)).toBe(text);
        expect(linkEntities(question, normaliseText(question), lexicon).map(({ entity }) => entity.id)).toContain('gold');
      }),
    );
  });
});
