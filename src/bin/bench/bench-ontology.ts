import type { AttributeType, Ontology } from '../../domain/ontology.js';

const attribute = (id: string, type: AttributeType['type'], zh: string, en: string): AttributeType => ({
  id,
  type,
  unit: null,
  localised: false,
  names: { zh: [zh], en: [en] },
  values: null,
});

/** What the generated company knows of: things that are held, rules that govern them, and who holds them. */
export const BENCH_ONTOLOGY: Ontology = {
  entityTypes: [
    {
      id: 'Item',
      private: false,
      names: { zh: ['项目'], en: ['item'] },
      attributes: [attribute('price', 'number', '价格', 'price'), attribute('weight', 'number', '重量', 'weight')],
    },
    { id: 'Rule', private: false, names: { zh: ['规则'], en: ['rule'] }, attributes: [attribute('days', 'integer', '天数', 'days')] },
    {
      id: 'Customer',
      private: true,
      names: { zh: ['客户'], en: ['customer'] },
      attributes: [
        attribute('segment', 'text', '等级', 'segment'),
        attribute('state', 'text', '状态', 'state'),
        attribute('region', 'text', '地区', 'region'),
        attribute('preferredLanguage', 'text', '语言', 'preferred language'),
      ],
    },
  ],
  relationTypes: [
    {
      id: 'HOLDS',
      from: ['Customer'],
      to: ['Item'],
      cardinality: 'many-to-many',
      names: { zh: ['持有'], en: ['holds'] },
      inverseNames: { zh: ['被持有'], en: ['held by'] },
      properties: [attribute('status', 'text', '情况', 'status'), attribute('balance', 'number', '余额', 'balance')],
    },
    {
      id: 'GOVERNS',
      from: ['Rule'],
      to: ['Item'],
      cardinality: 'many-to-many',
      names: { zh: ['约束'], en: ['governs'] },
      inverseNames: { zh: ['受约束于'], en: ['governed by'] },
      properties: [],
    },
    {
      id: 'GOES_WITH',
      from: ['Item'],
      to: ['Item'],
      cardinality: 'many-to-many',
      names: { zh: ['搭配'], en: ['goes with'] },
      inverseNames: { zh: ['可搭配'], en: ['is joined by'] },
      properties: [],
    },
    {
      id: 'REPLACES',
      from: ['Rule'],
      to: ['Rule'],
      cardinality: 'one-to-one',
      names: { zh: ['取代'], en: ['replaces'] },
      inverseNames: { zh: ['被取代'], en: ['replaced by'] },
      properties: [],
    },
  ],
  units: [],
};
