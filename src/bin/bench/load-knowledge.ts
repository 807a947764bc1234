import type { AttributeType, Ontology } from '../../domain/ontology.js';
import type { App } from '../../service/app.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { generateCustomers, generateFaqs, generateThings } from './generate-knowledge.js';

const attribute = (id: string, type: AttributeType['type'], zh: string, en: string): AttributeType => ({
  id,
  type,
  unit: null,
  localised: false,
  names: { zh: [zh], en: [en] },
  values: null,
});

/** What the generated company knows of: things that are held, rules that govern them, and who holds them. */
const BENCH_ONTOLOGY: Ontology = {
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

export interface BenchSize {
  readonly faqs: number;
  readonly customers: number;
}

/** Nodes a transaction. */
const BATCH = 2_000;
const AT = '2026-01-01T00:00:00.000Z';

/** Brings the generated knowledge from one size to a larger one, written through the store as the service itself writes. */
export const loadKnowledge = async (app: App, before: BenchSize, after: BenchSize, tell: (line: string) => void): Promise<void> => {
  const { store, entities, relations, faqs, ontologies, changes } = app;
  const write = (work: (transaction: GraphTransaction) => Promise<unknown>): Promise<unknown> => store.transaction(work);
  if (before.faqs === 0) {
    const things = generateThings();
    await write(async (transaction) => {
      await ontologies.save(transaction, BENCH_ONTOLOGY);
      await changes.record(transaction, { kind: 'ONTOLOGY', ids: [], at: AT });
      await entities.save(transaction, things.entities);
      await relations.save(transaction, things.relations);
      await changes.record(transaction, { kind: 'ENTITY', ids: things.entities.map(({ id }) => id), at: AT });
    });
  }
  for (const [from, to] of batches(before.faqs, after.faqs)) {
    const generated = generateFaqs(from, to);
    const heads = generated.map(({ faq }) => faq);
    await write(async (transaction) => {
      await faqs.saveHeads(transaction, heads);
      await faqs.saveAllParts(
        transaction,
        new Map(
          generated.map(({ faq, phrasings }) => [
            faq.id,
            { addPhrasings: phrasings, removePhrasingIds: [], addAnswers: faq.answers, removeAnswerIds: [] },
          ]),
        ),
      );
      await faqs.saveLinks(transaction, heads);
      await changes.record(transaction, { kind: 'FAQ', ids: heads.map(({ id }) => id), at: AT });
    });
  }
  for (const [from, to] of batches(before.customers, after.customers)) {
    const generated = generateCustomers(from, to);
    await write(async (transaction) => {
      await entities.save(transaction, generated.entities);
      await relations.save(transaction, generated.relations);
    });
    if (to % (BATCH * 10) === 0) tell(`${String(to)} customers`);
  }
  tell('indexing and training');
  await app.refresh();
  await app.settle();
};

const batches = (from: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil((to - from) / BATCH) }, (_, at) => [from + at * BATCH, Math.min(to, from + (at + 1) * BATCH)] as const);
