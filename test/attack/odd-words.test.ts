import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importText } from '../support/import-text.js';
import { openTestService, type TestService } from '../support/open-test-service.js';
import { createFakeEncoder } from '../unit/retrieval/fakes.js';
import { inFull } from './support/in-full.js';
import { queriesOfEveryField, readSchema } from './support/every-field.js';

/** What every object of JavaScript has: looked up carelessly, these words find something where nothing is. */
const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', '__defineGetter__', 'prototype', 'length', 'name', 'then', 'toJSON']; // prettier-ignore
/** Those that may be ids of types and attributes. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'then', 'toJSON'];

const ONTOLOGY = `
entityTypes:
  - { id: constructor, private: true, asker: true, names: { en: [owner] }, attributes: [${NAMES.map((id) => `{ id: own_${id}, type: text, names: { en: [${id}] }, values: { ${NAMES.map((value) => `${value}: { en: [the ${value}] }`).join(', ')} } }`).join(', ')}, { id: then, type: text, names: { en: [sequel] } }] }
  - { id: toString, names: { en: [thing] }, attributes: [${NAMES.map((id) => `{ id: my_${id}, type: integer, unit: ${id}, names: { en: [my ${id}] } }`).join(', ')}, { id: said, type: text, localised: true, names: { en: [saying] } }] }
relationTypes:
  - { id: valueOf, from: [constructor], to: [toString], names: { en: [has] }, properties: [{ id: share, type: integer, names: { en: [share] } }] }
units:
${NAMES.map((id) => `  - { id: ${id}, format: { en: '{value} ${id}' } }`).join('\n')}
`;
const ENTITIES = NAMES.map(
  (
    id,
    at,
  ) => `- { id: ${id}, type: toString, name: Thing ${id}, attributes: { ${NAMES.map((name, more) => `my_${name}: ${String(at + more)}`).join(', ')}, said: { en: hello } } }
- { id: owner-${id}, type: constructor, name: Owner ${id}, attributes: { ${NAMES.map((name) => `own_${name}: ${id}`).join(', ')}, then: more }, relations: [{ type: valueOf, to: ${id}, properties: { share: ${String(at)} } }] }`,
).join('\n');
const FAQS = NAMES.map(
  (id) => `- id: faq.${id}
  title: { en: How about ${id}? }
  topic: ${id}
  about: [${id}]
  phrasings: [how about ${id}, tell me of the ${id} please]
  answers: [{ text: 'It is {${id}.my_${id}}.' }, { text: 'It is yours.', condition: { '==': [{ var: customer.own_${id} }, ${id}] } }]`,
).join('\n');
/** No thing has these ids: a FAQ may not have a thing's. */
const BARE_FAQS = ['prototype', 'length', 'toLocaleString', 'propertyIsEnumerable']
  .map((id) => `- { id: ${id}, title: { en: Bare ${id} }, phrasings: [bare ${id} it is], answers: [{ text: Just ${id}. }] }`)
  .join('\n');

describe('words that every object knows', () => {
  let running: TestService;

  beforeAll(async () => {
    running = await openTestService({ demo: false, encoder: createFakeEncoder() });
  });
  afterAll(() => running.close());

  it.each([
    ['ONTOLOGY', ONTOLOGY],
    ['TOPICS', NAMES.map((id) => `- { id: ${id}, name: { en: Topic ${id} } }`).join('\n')],
    ['ENTITIES', ENTITIES],
    ['FAQS', FAQS],
    ['FAQS', BARE_FAQS],
  ])('may name things: %s', async (kind, text) => {
    expect(await importText(running, text, kind)).toMatchObject({ status: 'SUCCEEDED', rowsRefused: 0, failure: null });
  });

  it('are read off things as written, and off nothing as nothing', async () => {
    const { data } = await running.request(
      '{ entity(id: "toString") { type attributes facts { predicate value } } faq(id: "faq.valueOf") { topic { id } about { id } } customer(id: "owner-then") { attributes relations { type properties } } }',
    );
    expect(data).toMatchObject({
      entity: { type: 'toString', attributes: { my_constructor: 1, my_valueOf: 4, said: { en: 'hello' } } },
      faq: { topic: { id: 'valueOf' }, about: [{ id: 'valueOf' }] },
      customer: { attributes: { own_toJSON: 'then', then: 'more' }, relations: [{ type: 'valueOf', properties: { share: 5 } }] },
    });
  });

  it('are shown as keys of JSON', async () => {
    const { data, errors } = await running.request<{
      ontology: { entityTypes: { attributes: { id: string; values: object | null }[] }[] };
    }>('{ ontology { entityTypes { attributes { id values } } } }');
    expect(errors).toBeUndefined();
    const own = data?.ontology.entityTypes[0]?.attributes[0];
    expect(Object.keys(own?.values ?? {})).toEqual(NAMES);
  });

  it('break no field of the schema, wherever they are sent', async () => {
    const schema = readSchema();
    const broken: string[] = [];
    const sent = WORDS.flatMap((word, at) => {
      const jsons = [{ [word === '__proto__' ? 'own' : word]: word }, { var: word }, { '==': [{ var: `customer.${word}` }, word] }, word];
      const texts = [() => word, (name: string) => (name === 'customerId' ? `owner-${word}` : name === 'language' ? 'en' : word)];
      const all = jsons.flatMap((json) => texts.map((text) => ({ word, json, text })));
      return inFull ? all : [all[at % all.length]!];
    });
    for (const { word, json, text } of sent) {
      for (const { name, query, variables } of queriesOfEveryField(schema, { text, json }, inFull ? 3 : 2)) {
        const { errors = [] } = await running.request(query, variables);
        if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL')) broken.push(`${name} ${word} ${JSON.stringify(json)}`);
      }
    }
    expect(broken).toEqual([]);
  }, 300_000);

  it('fill no answer with what was never written', async () => {
    const SAVE = 'mutation ($input: FaqInput!) { saveFaq(input: $input) { faq { id version } userErrors { message } } }';
    const PUBLISH = 'mutation ($id: ID!) { publishFaq(id: $id, expectedVersion: 1) { faq { id } userErrors { code } } }';
    for (const [at, word] of WORDS.filter((one) => one !== 'name').entries()) {
      const id = `odd-${String(at)}`;
      const input = {
        id,
        titles: [{ language: 'en', text: `Odd ${word}` }],
        phrasings: [{ text: `odd question about ${word}`, language: 'en' }],
        answers: [{ language: 'en', text: `It is {toString.${word}}.` }],
      };
      const saved = await running.request<{ saveFaq: { faq: object | null; userErrors: readonly object[] } }>(SAVE, { input });
      expect(saved.errors).toBeUndefined();
      if (saved.data?.saveFaq.faq === null) continue;
      const { data } = await running.request<{ publishFaq: { faq: null; userErrors: readonly object[] } }>(PUBLISH, { id });
      expect([word, data?.publishFaq.faq]).toEqual([word, null]);
    }
  });

  it('are answered about like any others', async () => {
    const ask =
      'query ($input: AskInput!) { answer(input: $input) { __typename text understanding { contexts { effect } } suggestions { title reason } } }';
    const broken: string[] = [];
    for (const word of inFull ? NAMES : NAMES.slice(0, 3)) {
      for (const question of [
        `what is the my ${word} of Thing ${word}`,
        `how about ${word}`,
        `what is my ${word}`,
        `which thing has the highest my ${word}`,
        `bare ${word} it is`,
        word,
        `is my ${word} above 3`,
        `{${word}} {${word}.my_${word}}`,
      ]) {
        for (const customerId of [null, `owner-${word}`]) {
          const input = { question, customerId, channel: word, scenario: `${word}/${word}`, entityIds: [word], language: 'en' };
          const { errors = [] } = await running.request(ask, { input });
          if (errors.length > 0) broken.push(`${question}: ${JSON.stringify(errors)}`);
        }
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);
});
