import { describe, expect, it } from '@jest/globals';
import type { EntityRef } from '../../../src/domain/entity.js';
import type { Language } from '../../../src/domain/language.js';
import { createFactLexicon } from '../../../src/facts/fact-lexicon.js';
import { parseFactQuestion, type ReadQuestion } from '../../../src/facts/parse-fact-question.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';

const attribute = (id: string, en: string[], zh: string[]) => ({
  id,
  type: 'number' as const,
  unit: null,
  localised: false,
  names: { en, zh },
  values: null,
});

/** A made-up world of lamps, so that nothing rests on a particular business. */
const ontology = createOntologyIndex({
  entityTypes: [
    {
      id: 'Lamp',
      names: {},
      private: false,
      attributes: [attribute('power', ['power', 'wattage'], ['功率']), attribute('price', ['price', 'cost'], ['价格', '多少钱'])],
    },
    { id: 'Room', names: {}, private: false, attributes: [attribute('size', ['size'], ['面积'])] },
    { id: 'Person', names: {}, private: true, attributes: [attribute('salary', ['salary'], ['工资'])] },
  ],
  relationTypes: [
    {
      id: 'STANDS_IN',
      from: ['Lamp'],
      to: ['Room'],
      cardinality: 'many-to-one',
      names: { en: ['stands in'] },
      inverseNames: { en: ['lamps'], zh: ['灯'] },
      properties: [],
    },
    {
      id: 'OWNS',
      from: ['Person'],
      to: ['Lamp'],
      cardinality: 'one-to-many',
      names: { en: ['owns'] },
      inverseNames: { en: ['owner'] },
      properties: [],
    },
  ],
  units: [],
});
const lexicon = createFactLexicon(ontology);
const moon: EntityRef = { id: 'moon', type: 'Lamp', names: { en: 'Moon' } };
const hall: EntityRef = { id: 'hall', type: 'Room', names: { en: 'Hall' } };

const parse = (text: string, named: readonly EntityRef[] = [], implied: ReadQuestion['implied'] = [], language: Language = 'en') => {
  const mentions = named.map((entity) => {
    const name = entity.names.en!.toLowerCase();
    const start = text.indexOf(name);
    return { entity, score: 1, span: { start, end: start + name.length } };
  });
  return parseFactQuestion({ text, language, mentions, implied }, lexicon, ontology);
};

describe('a question read as one for facts', () => {
  it('names an entity and an attribute', () => {
    expect(parse('what is the wattage of the moon', [moon])).toEqual({
      entities: [moon],
      entitiesFrom: 'WORDS',
      terms: [{ kind: 'attribute', entityType: 'Lamp', id: 'power' }],
      coverage: 1,
      certainty: 1,
    });
  });

  it('is explained less, the more else is said', () => {
    expect(parse('why is the price of the moon rising so fast', [moon])?.coverage).toBeLessThan(0.7);
  });

  it('takes from the situation what it does not name', () => {
    expect(parse('and the price?', [], [{ entity: moon, by: 'DIALOGUE' }])).toMatchObject({ entities: [moon], entitiesFrom: 'DIALOGUE' });
    expect(
      parse(
        'and the price?',
        [],
        [
          { entity: hall, by: 'SCENARIO' },
          { entity: moon, by: 'DIALOGUE' },
        ],
      ),
    ).toMatchObject({ entities: [moon] });
    expect(parse('and the price?')).toMatchObject({ entities: [], entitiesFrom: 'NOWHERE', coverage: 1 });
  });

  it('does not take the situation for what it names', () => {
    expect(parse('price of the hall', [hall], [{ entity: moon, by: 'GIVEN' }])).toBeNull();
  });

  it('knows from which end a relation is asked', () => {
    expect(parse('which lamps are in the hall', [hall])?.terms).toEqual([{ kind: 'relation', id: 'STANDS_IN', direction: 'INCOMING' }]);
  });

  it('never asks for what is private', () => {
    expect(parse('who is the owner of the moon', [moon])).toBeNull();
    expect(parse('what is the salary')).toBeNull();
  });

  it('reads Chinese', () => {
    expect(parse('moon多少钱', [moon], [], 'zh')).toMatchObject({ entities: [moon], terms: [{ id: 'price' }], coverage: 1 });
  });
});
