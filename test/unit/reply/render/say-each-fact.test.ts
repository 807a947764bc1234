import { describe, expect, it } from '@jest/globals';
import type { Entity } from '../../../../src/domain/entity.js';
import type { Json } from '../../../../src/domain/json.js';
import type { Language } from '../../../../src/domain/language.js';
import type { AttributeType, Ontology } from '../../../../src/domain/ontology.js';
import { describeAttribute, describeRelation, reference } from '../../../../src/ontology/describe-fact.js';
import { createOntologyIndex } from '../../../../src/ontology/ontology-index.js';
import { sayEachFact } from '../../../../src/reply/render/answer-from-facts.js';

const attribute = (id: string, type: AttributeType['type'], en: string, zh: string): AttributeType => ({
  id, type, unit: null, localised: false, names: { en: [en], zh: [zh] }, values: null,
}); // prettier-ignore

const KITES: Ontology = {
  units: [],
  entityTypes: [
    {
      id: 'Kite',
      private: false,
      names: { en: ['kite'], zh: ['风筝'] },
      attributes: [
        attribute('span', 'number', 'wing span', '翼展'),
        attribute('foldable', 'boolean', 'folds away', '能不能折叠'),
        attribute('note', 'text', 'note', '说明'),
      ],
    },
  ],
  relationTypes: [
    {
      id: 'GOES_WITH',
      from: ['Kite'],
      to: ['Kite'],
      cardinality: 'many-to-many',
      names: { en: ['goes with'], zh: ['搭配'] },
      inverseNames: { en: ['add-on of'], zh: ['可配'] },
      properties: [],
    },
  ],
};
const index = createOntologyIndex(KITES);

const kite = (id: string, zh: string, attributes: Readonly<Record<string, Json>>): Entity => ({
  id, type: 'Kite', names: { en: id, zh }, aliases: {}, attributes, validFrom: null, validTo: null, version: 1, updatedAt: '',
}); // prettier-ignore
const delta = kite('Delta', '三角', { span: 2, foldable: false, note: { en: 'Flies in little wind.', zh: '微风可飞。' } });
const box = kite('Box', '方盒', { span: 1, foldable: true });
const tail = kite('Tail', '长尾', { span: 3 });

const tell = (language: Language, of: readonly (readonly [Entity, string])[]): readonly string[] =>
  sayEachFact(
    of.flatMap(([entity, id]) => describeAttribute(entity, id, index, language) ?? []),
    { askedIds: of.map(([{ id }]) => id), language, ontology: index },
  );

describe('a figure', () => {
  it('is a sentence of its own', () => {
    expect(tell('en', [[delta, 'span']])).toEqual(['The wing span of Delta is 2']);
    expect(tell('zh', [[delta, 'span']])).toEqual(['三角的翼展是2']);
  });

  it('that is so or not is told in a form that fits any name', () => {
    expect(tell('en', [[delta, 'foldable']])).toEqual(['Delta – folds away: no']);
    expect(tell('zh', [[box, 'foldable']])).toEqual(['方盒可以折叠']);
  });
});

describe('several figures', () => {
  it('of one thing are one sentence, but for texts', () => {
    const of = (['span', 'foldable', 'note'] as const).map((id) => [delta, id] as const);
    expect(tell('en', of)).toEqual(['Delta – wing span: 2, folds away: no', 'Delta: Flies in little wind.']);
    expect(tell('zh', of)).toEqual(['三角，翼展：2，能不能折叠：否', '三角：微风可飞。']);
  });

  it('of one kind are a row where there are many things', () => {
    expect(tell('en', [[delta, 'span'], [box, 'span'], [tail, 'span']])).toEqual(['wing span – Delta: 2; Box: 1; Tail: 3']); // prettier-ignore
    expect(tell('en', [[delta, 'span'], [box, 'span']])).toHaveLength(2); // prettier-ignore
  });
});

describe('neighbours', () => {
  const related = (from: Entity, to: Entity, self: Entity, other: Entity, language: Language) =>
    describeRelation(
      { id: self.id, relation: { from: from.id, type: 'GOES_WITH', to: to.id, properties: {}, validFrom: null, validTo: null }, other },
      reference(self),
      index,
      language,
    );

  it('are listed along the relation', () => {
    const facts = [related(delta, box, delta, box, 'en'), related(delta, tail, delta, tail, 'en')];
    expect(sayEachFact(facts, { askedIds: ['Delta'], language: 'en', ontology: index })).toEqual(['Delta – goes with: Box and Tail']);
  });

  it('are told from what was asked about, against the relation too', () => {
    const facts = [related(delta, box, box, delta, 'zh'), related(tail, box, box, tail, 'zh')];
    expect(sayEachFact(facts, { askedIds: ['Box'], language: 'zh', ontology: index })).toEqual(['方盒，可配：三角和长尾']);
  });
});
