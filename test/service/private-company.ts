import fc from 'fast-check';
import { createFaqEditor } from '../../src/curation/faq/faq-editor.js';
import type { Entity, Relation } from '../../src/domain/entity.js';
import type { AttributeType, Ontology } from '../../src/domain/ontology.js';
import type { App } from '../../src/service/app.js';
import { answerInput, EDITOR, faqInput } from '../unit/curation/knowledge.js';

const attribute = (id: string, type: AttributeType['type'], zh: string, en: string): AttributeType => ({
  id, type, unit: null, localised: false, names: { zh: [zh], en: [en] }, values: null,
}); // prettier-ignore

/** Words for what is private, as customers say them. */
export const PRIVATE_WORDS = { en: ['balance', 'pin hint', 'nickname'], zh: ['余额', '密码提示', '昵称'] } as const;

export const PRIVATE_ONTOLOGY: Ontology = {
  units: [],
  entityTypes: [
    { id: 'Product', private: false, names: { zh: ['产品'], en: ['product'] }, attributes: [attribute('price', 'number', '价格', 'price')] },
    { id: 'Customer', private: true, names: { zh: ['客户'], en: ['customer', 'customers'] }, attributes: [attribute('hint', 'text', '密码提示', 'pin hint'), attribute('nickname', 'text', '昵称', 'nickname')] },
  ],
  relationTypes: [
    { id: 'HOLDS', from: ['Customer'], to: ['Product'], cardinality: 'many-to-many', names: { zh: ['持有'], en: ['holds'] }, inverseNames: { zh: ['谁持有'], en: ['held by'] }, properties: [attribute('balance', 'number', '余额', 'balance'), attribute('hint', 'text', '密码提示', 'pin hint')] },
    { id: 'KNOWS', from: ['Customer'], to: ['Customer'], cardinality: 'many-to-many', names: { zh: ['认识'], en: ['knows'] }, inverseNames: { zh: ['被认识'], en: ['known by'] }, properties: [] },
    { id: 'GOES_WITH', from: ['Product'], to: ['Product'], cardinality: 'many-to-many', names: { zh: ['搭配'], en: ['goes with'] }, inverseNames: {}, properties: [] },
  ],
}; // prettier-ignore

export interface PrivateCompany {
  readonly products: readonly Entity[];
  readonly customers: readonly Entity[];
  readonly relations: readonly Relation[];
}

const PRODUCTS = ['Amber', 'Birch', 'Cedar', 'Delta'];

/** Random customers, each value of whom occurs nowhere else, so that whoever reads it knows whose it is. */
export const privateCompany: fc.Arbitrary<PrivateCompany> = fc
  .array(fc.record({ holds: fc.subarray([0, 1, 2, 3]), knows: fc.nat(7), seed: fc.integer({ min: 0, max: 0xffff }) }), {
    minLength: 3,
    maxLength: 8,
  })
  .map((drawn) => {
    const unique = (kind: string, at: number, seed: number): string => `${kind}q${String(at)}x${seed.toString(36)}z`;
    const entity = (id: string, type: string, names: Entity['names'], attributes: Entity['attributes']): Entity => ({
      id, type, names, aliases: {}, attributes, validFrom: null, validTo: null, version: 1, updatedAt: '2026-01-01T00:00:00.000Z',
    }); // prettier-ignore
    const products = PRODUCTS.map((name, at) =>
      entity(`product-${String(at)}`, 'Product', { en: `${name} Plan`, zh: `${name}计划` }, { price: at + 1 }),
    );
    const customers = drawn.map(({ seed }, at) =>
      entity(
        unique('id', at, seed),
        'Customer',
        { en: `Mrs ${unique('Name', at, seed)}`, zh: `${unique('姓', at, seed)}女士` },
        {
          hint: unique('hint', at, seed),
          nickname: unique('nick', at, seed),
        },
      ),
    );
    const relation = (from: string, type: string, to: string, properties: Relation['properties']): Relation => ({
      from, type, to, properties, validFrom: null, validTo: null,
    }); // prettier-ignore
    const relations = drawn.flatMap(({ holds, knows, seed }, at) => {
      const from = customers[at]!.id;
      const known = customers[knows % customers.length]!.id;
      return [
        ...holds.map((product) =>
          relation(from, 'HOLDS', `product-${String(product)}`, {
            balance: 1_000_003 + at * 100_019 + product * 10_007,
            hint: unique(`held${String(product)}`, at, seed),
          }),
        ),
        ...(known === from ? [] : [relation(from, 'KNOWS', known, {})]),
      ];
    });
    return { products, customers, relations: [...relations, relation('product-0', 'GOES_WITH', 'product-1', {})] };
  });

/** Everything that tells of a customer, as it is stored and as it would be written. */
export const valuesOf = (customer: Entity, { relations }: PrivateCompany): readonly string[] => {
  const values = [customer, ...relations.filter(({ from, type }) => from === customer.id && type === 'HOLDS')].flatMap((one) =>
    Object.values('attributes' in one ? one.attributes : one.properties),
  );
  return [
    customer.id,
    ...Object.values(customer.names).map((name) => name.replace(/^Mrs |女士$/gu, '')),
    ...values.flatMap((value) =>
      typeof value === 'number' ? [String(value), value.toLocaleString('en-US')] : typeof value === 'string' ? [value] : [],
    ),
  ];
};

/** Writes the company and a few FAQs, one of which depends on what is held. */
export const writeCompany = async (app: App, { products, customers, relations }: PrivateCompany): Promise<void> => {
  await app.store.transaction(async (transaction) => {
    await app.ontologies.save(transaction, PRIVATE_ONTOLOGY);
    await app.entities.save(transaction, [...products, ...customers]);
    await app.relations.save(transaction, relations);
    await app.changes.record(transaction, { kind: 'ONTOLOGY', ids: [], at: '2026-01-01T00:00:00.000Z' });
    await app.changes.record(transaction, { kind: 'ENTITY', ids: products.map(({ id }) => id), at: '2026-01-01T00:00:00.000Z' });
  });
  const faqs = createFaqEditor(app);
  for (const [at, { id }] of products.entries()) {
    const saved = await faqs.save(
      faqInput({
        id: `faq-${String(at)}`,
        titles: [{ language: 'en', text: `How do I use the ${PRODUCTS[at]!} Plan?` }],
        aboutIds: [id],
        nextIds: at === 0 ? [] : [`faq-${String(at - 1)}`],
        phrasings: [{ text: `how do i use ${PRODUCTS[at]!}`, language: 'en' }, { text: `${PRODUCTS[at]!}怎么用`, language: 'zh' }],
        answers: [
          answerInput(`Anybody may. It costs {${id}.price}.`),
          answerInput(`You have it already. It costs {${id}.price}.`, { condition: { in: [id, { var: 'customer.HOLDS' }] } }),
        ],
      }),
      null,
      EDITOR,
    ); // prettier-ignore
    if (saved.kind !== 'done') throw new Error(JSON.stringify(saved));
    const published = await faqs.publish(`faq-${String(at)}`, 1, EDITOR);
    if (published.kind !== 'done') throw new Error(JSON.stringify(published));
  }
};
