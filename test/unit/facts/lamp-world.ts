import type { Entity, Relation } from '../../../src/domain/entity.js';
import type { FactProposal } from '../../../src/domain/fact-proposal.js';
import type { FactFinding } from '../../../src/domain/fact-question.js';
import type { Json } from '../../../src/domain/json.js';
import type { Ontology } from '../../../src/domain/ontology.js';
import { isValidAt } from '../../../src/domain/time/calendar.js';
import { createFactReader } from '../../../src/facts/fact-context.js';
import { type FactFocus, NO_FOCUS } from '../../../src/facts/fact-inquiry.js';
import type { Asker } from '../../../src/facts/own/own-lexicon.js';
import { proposeFacts } from '../../../src/facts/propose-facts.js';
import { meets } from '../../../src/facts/propose/propose-whether.js';
import { limitInquiry } from '../../../src/facts/reading/question-parts.js';
import type { TermIndex } from '../../../src/facts/term-index.js';
import { detectLanguage } from '../../../src/language/text/detect-language.js';
import { normaliseText } from '../../../src/language/text/normalise-text.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import type { EntityRepository } from '../../../src/store/repositories/entity-repository.js';
import type { RelationRepository } from '../../../src/store/repositories/relation-repository.js';

const number = (id: string, en: readonly string[], zh: readonly string[], better?: 'lower' | 'higher', unit: string | null = null) => ({
  id,
  type: 'number' as const,
  unit,
  localised: false,
  names: { en, zh },
  values: null,
  ...(better === undefined ? {} : { better }),
});
const relation = (id: string, from: string, to: string, en: readonly string[], inverse: readonly string[], zh: readonly string[] = []) => ({
  id,
  from: [from],
  to: [to],
  cardinality: 'many-to-many' as const,
  names: { en, zh },
  inverseNames: { en: inverse },
  properties: [],
});

/** A made-up world of lamps, their makers and rooms, so that nothing rests on a particular business. */
export const LAMPS: Ontology = {
  entityTypes: [
    {
      id: 'Lamp',
      names: { en: ['lamp'], zh: ['灯'] },
      private: false,
      attributes: [
        number('price', ['price', 'cost'], ['价格'], 'lower', 'EUR'),
        number('power', ['power', 'wattage'], ['功率']),
        number('warranty', ['warranty'], ['保修期', '保修'], 'higher', 'months'),
        number('rent', ['rent'], ['租金'], 'lower', 'EURPerMonth'),
        number('insurance', ['insurance fee'], ['保险费率'], 'lower', 'percent'),
        number('minimumAge', ['minimum age'], ['最低年龄'], undefined, 'years'),
        number('minimumRental', ['shortest rental'], ['最短租期'], undefined, 'months'),
        { ...number('dimming', ['dimming', 'dimmer'], ['调光']), type: 'boolean' as const },
        { ...number('launch', ['launch date'], ['上市日期']), type: 'date' as const },
      ],
    },
    { id: 'Maker', names: { en: ['maker', 'who'] }, private: false, attributes: [] },
    { id: 'Room', names: { en: ['room'], zh: ['房间'] }, private: false, attributes: [number('size', ['size'], ['面积'])] },
    {
      id: 'Town',
      names: { en: ['town'], zh: ['城镇'] },
      private: false,
      attributes: [{ ...number('places', ['places'], ['地方']), type: 'text' as const, localised: true }],
    },
    { id: 'Person', names: {}, private: true, attributes: [] },
  ],
  relationTypes: [
    relation('MADE_BY', 'Lamp', 'Maker', ['made by', 'maker'], ['makes', 'made']),
    relation('STANDS_IN', 'Lamp', 'Room', ['stands in', 'room'], ['lamps in'], ['放在']),
    {
      ...relation('SENT_TO', 'Lamp', 'Town', ['sent to'], ['receives'], ['寄到']),
      properties: [
        number('firstKilo', ['first kilo', 'postage'], ['首重', '运费'], 'lower', 'EUR'),
        number('furtherKilo', ['further kilo'], ['续重'], 'lower', 'EURPerKg'),
      ],
    },
    {
      ...relation('OWNS', 'Person', 'Lamp', ['owns'], ['owner']),
      properties: [number('debt', ['debt', 'owe'], ['欠多少'])],
    },
  ],
  units: [
    { id: 'EUR', format: { en: '€{value}', zh: '{value}欧元' } },
    { id: 'EURPerMonth', format: { en: '€{value} a month', zh: '每月{value}欧元' } },
    { id: 'months', format: { en: '{value} months', zh: '{value}个月' } },
    { id: 'years', format: { en: '{value} years of age', zh: '{value}周岁' } },
    { id: 'kg', format: { en: '{value} kg', zh: '{value}公斤' } },
    { id: 'EURPerKg', format: { en: '€{value} per kg', zh: '每公斤{value}欧元' } },
    { id: 'percent', format: { en: '{value}%', zh: '{value}%' } },
  ],
};

const entity = (id: string, type: string, en: string, zh: string, attributes: Readonly<Record<string, Json>> = {}): Entity => ({
  id,
  type,
  names: { en, zh },
  aliases: {},
  attributes,
  validFrom: null,
  validTo: null,
  version: 1,
  updatedAt: '',
});
export const ENTITIES: readonly Entity[] = [
  entity('moon', 'Lamp', 'Moon', '月灯', {
    price: 40,
    power: 10,
    warranty: 24,
    rent: 3,
    minimumAge: 12,
    minimumRental: 6,
    dimming: true,
    launch: '2026-06-11',
  }),
  entity('star', 'Lamp', 'Star', '星灯', { price: 25, power: 60, warranty: 36, insurance: 2, dimming: false, launch: '2025-01-01' }),
  entity('sun', 'Lamp', 'Sun', '日灯', { price: 0, power: 100, warranty: 24, dimming: true }),
  { ...entity('comet', 'Lamp', 'Comet', '彗灯', { price: 5, power: 40 }), validTo: '2026-01-01' },
  { ...entity('nova', 'Lamp', 'Nova', '新灯'), validFrom: '2026-12-01' },
  entity('lowland', 'Town', 'Lowland', '平原', { places: { en: 'Ulm, Bonn and Kiel', zh: '乌尔姆、波恩、基尔' } }),
  entity('highland', 'Town', 'Highland', '山区', { places: { en: 'Chur and Davos', zh: '库尔、达沃斯' } }),
  entity('ada', 'Maker', 'Ada', '阿达'),
  entity('bob', 'Maker', 'Bob', '鲍勃'),
  entity('hall', 'Room', 'Hall', '大厅', { size: 30 }),
  entity('attic', 'Room', 'Attic', '阁楼', { size: 12 }),
];
const edge = (from: string, type: string, to: string, validFrom: string | null = null, validTo: string | null = null): Relation => ({
  from,
  type,
  to,
  properties: {},
  validFrom,
  validTo,
});
const RELATIONS: readonly Relation[] = [
  { ...edge('moon', 'SENT_TO', 'lowland'), properties: { firstKilo: 7, furtherKilo: 2 } },
  { ...edge('moon', 'SENT_TO', 'highland'), properties: { firstKilo: 9, furtherKilo: 4 } },
  { ...edge('star', 'SENT_TO', 'highland'), properties: { firstKilo: 20, furtherKilo: 5 } },
  edge('moon', 'MADE_BY', 'ada'),
  edge('star', 'MADE_BY', 'ada'),
  edge('sun', 'MADE_BY', 'bob'),
  edge('moon', 'STANDS_IN', 'hall'),
  edge('star', 'STANDS_IN', 'attic', null, '2026-01-01'),
  edge('star', 'STANDS_IN', 'hall', '2026-01-01'),
];

const byId = (id: string): Entity => ENTITIES.find((one) => one.id === id)!;
const isBetween = (from: string | null, to: string | null, asOf: string): boolean =>
  (from === null || from <= asOf) && (to === null || to > asOf);
const stores = {
  entities: {
    // Nothing was changed yet.
    findSuperseded: () => Promise.resolve(new Map()),
    find: (ids: readonly string[]) => Promise.resolve(new Map(ENTITIES.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))),
    withConditions: ({ type, conditions, asOf }: Parameters<EntityRepository['withConditions']>[0]) =>
      Promise.resolve(
        ENTITIES.filter(
          (one) =>
            one.type === type &&
            isValidAt(one, asOf) &&
            conditions.every((condition) => meets(one.attributes[condition.attribute], condition)),
        ),
      ),
    withAttribute: ({ types, attributes }: Parameters<EntityRepository['withAttribute']>[0]) =>
      Promise.resolve(ENTITIES.filter((one) => types.includes(one.type) && attributes.some((id) => one.attributes[id] !== undefined))),
  } as unknown as EntityRepository,
  relations: {
    follow: (
      ids: readonly string[],
      { relation: type, direction }: Parameters<RelationRepository['follow']>[1],
      { asOf }: { readonly asOf: string },
    ) =>
      Promise.resolve(
        RELATIONS.filter((one) => one.type === type && isBetween(one.validFrom, one.validTo, asOf)).flatMap((one) => {
          const [from, to] = direction === 'OUTGOING' ? [one.from, one.to] : [one.to, one.from];
          return ids.includes(from) ? [{ from, to: byId(to), validFrom: one.validFrom, validTo: one.validTo }] : [];
        }),
      ),
    findAround: (ids: readonly string[], types: readonly string[]) =>
      Promise.resolve(
        ids.flatMap((id) =>
          RELATIONS.filter((one) => types.includes(one.type) && (one.from === id || one.to === id)).map((one) => ({
            id,
            relation: one,
            other: byId(one.from === id ? one.to : one.from),
          })),
        ),
      ),
  } as unknown as RelationRepository,
};

export const NOW = '2026-06-01T00:00:00.000Z';

/** Names are found wherever they stand word for word. */
const read = (question: string) => {
  const { text } = normaliseText(question);
  const language = detectLanguage(text) ?? 'en';
  const named = ENTITIES.flatMap((one) =>
    Object.values(one.names).flatMap((name) =>
      [...text.matchAll(new RegExp(`(?<![a-z])${name.toLowerCase()}(?![a-z])`, 'gu'))].map(({ index }) => ({
        entity: one,
        span: { start: index, end: index + name.length },
        score: 1,
        isVerbatim: question.includes(name),
      })),
    ),
  );
  return { text, language, replyLanguage: language, named, mentions: named, implied: [], asker: null, asOf: NOW } as const;
};

/** Asks the lamp world. */
export const askLamps = async (question: string, asker: Asker | null = null, ontology: Ontology = LAMPS): Promise<FactFinding> => {
  const reader = createFactReader(createOntologyIndex(ontology));
  const inquiry = limitInquiry({ ...read(question), asker, focus: NO_FOCUS, vector: null, near: null });
  const proposals = await proposeFacts(inquiry, { ...stores, reader, terms: null });
  return proposals.find(({ features }) => features.termFrom === 'words' && !features.isMissing)?.finding ?? { kind: 'nothing' };
};

/** What the lamp world could answer in a dialogue. `meant`: what the question is near to in meaning, as pairs of attribute and cosine. */
export const proposeLamps = (
  question: string,
  focus: Partial<FactFocus> = {},
  meant: readonly (readonly [string, number])[] = [],
): Promise<readonly FactProposal[]> => {
  const terms: TermIndex = {
    nearest: () => Promise.resolve(meant.map(([id, similarity]) => ({ term: { kind: 'attribute', entityType: 'Lamp', id }, similarity }))),
    nearestOwn: () => Promise.resolve([]),
    settle: () => Promise.resolve(),
  };
  return proposeFacts(
    { ...read(question), focus: { ...NO_FOCUS, ...focus }, vector: null, near: null },
    { ...stores, reader: createFactReader(createOntologyIndex(LAMPS)), terms },
  );
};

/** What the dialogue is about after a reply about these, the first the nearest. */
export const inFocus = (...ids: readonly string[]): FactFocus['entities'] =>
  ids.map((id, index) => ({ entity: byId(id), weight: 0.6 ** index }));
