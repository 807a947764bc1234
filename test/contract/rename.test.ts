import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/domain/json.js';
import { TEST_TOKEN } from '../support/service-process.js';
import { openOnEngines, type ServiceOnEngine } from '../support/open-on-engines.js';

const ONTOLOGY = {
  entityTypes: [
    {
      id: 'Tower',
      names: { en: ['tower'] },
      attributes: [
        { id: 'height', type: 'integer', names: { en: ['height'] } },
        { id: 'steps', type: 'integer', names: { en: ['steps'] } },
        { id: 'motto', type: 'text', localised: true, names: { en: ['motto'] } },
      ],
    },
    { id: 'Keeper', names: { en: ['keeper'] }, private: true, asker: true, attributes: [] },
    { id: 'Town', names: { en: ['town'] }, attributes: [] },
  ],
  relationTypes: [
    { id: 'TENDS', from: ['Keeper'], to: ['Tower'], names: { en: ['tends'] } },
    { id: 'STANDS_IN', from: ['Tower'], to: ['Town'], cardinality: 'many-to-one', names: { en: ['stands in'] } },
    { id: 'FACES', from: ['Tower'], to: ['Tower'], names: { en: ['faces'] } },
  ],
};
const entity = (id: string, type: string, attributes: object = {}) => ({
  id,
  type,
  names: [{ language: 'en', text: id.replace('-', ' ') }],
  attributes,
});
const answers = [
  { language: 'en', text: 'You tend it yourself: {north-light.height} m.', condition: { in: ['north-light', { var: 'customer.TENDS' }] } },
  { language: 'en', text: 'It is {north-light.height} m high.', variants: ['{north-light.height} metres.'] },
];
const faq = (id: string, changes: object = {}) => ({
  id,
  titles: [{ language: 'en', text: `About ${id}` }],
  aboutIds: ['north-light'],
  phrasings: [{ text: `how high is the beacon of ${id}` }],
  answers,
  ...changes,
});

interface Imported {
  readonly status: string;
  readonly problems: readonly { readonly reason: string }[];
}

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
  readonly [field: string]: Json | object;
}

describe.each(openOnEngines)('ids on $name', (tried) => {
  if (tried.isSkipped) {
    it.skip('are renamed', () => undefined);
    return;
  }
  let on: ServiceOnEngine;
  const request = async <T = Readonly<Record<string, Payload>>>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await on.service.request<T>(query, variables);
    expect(errors).toBeUndefined();
    return data!;
  };
  const done = async (query: string, variables: object = {}): Promise<Payload> => (await request<{ done: Payload }>(query, variables)).done;
  const saveEntity = (input: object, version?: number): Promise<Payload> =>
    done(
      'mutation ($input: EntityInput!, $version: Int) { done: saveEntity(input: $input, expectedVersion: $version) { entity { version } userErrors { code message path } } }',
      { input, version },
    );
  const saveFaq = (input: object, version?: number): Promise<Payload> =>
    done(
      'mutation ($input: FaqInput!, $version: Int) { done: saveFaq(input: $input, expectedVersion: $version) { faq { version } userErrors { code message path } } }',
      { input, version },
    );
  const publish = (id: string, version: number): Promise<Payload> =>
    done(
      'mutation ($id: ID!, $version: Int!) { done: publishFaq(id: $id, expectedVersion: $version) { userErrors { code message path } } }',
      { id, version },
    );
  const rename = (kind: 'Faq' | 'Entity', id: string, to: string, version: number): Promise<Payload> =>
    done(
      `mutation ($id: ID!, $to: ID!, $version: Int!) { done: rename${kind}(id: $id, to: $to, expectedVersion: $version) { ${kind.toLowerCase()} { id version } userErrors { code message path } } }`,
      { id, to, version },
    );
  const relate = (from: string, type: string, to: string): Promise<Payload> =>
    done('mutation ($input: RelationInput!) { done: saveRelation(input: $input) { userErrors { code message path } } }', {
      input: { from, type, to },
    });
  const ask = async (question: string, more: object = {}): Promise<string> =>
    (
      await request<{ ask: { text: string } }>('mutation ($input: AskInput!) { ask(input: $input) { text } }', {
        input: { question, ...more },
      })
    ).ask.text;
  const importText = async (name: string, text: string): Promise<Imported> => {
    const { job } = (
      await request<{ start: { job: { id: string } } }>(
        'mutation ($input: ImportInput!) { start: importKnowledge(input: $input) { job { id } } }',
        { input: { name, text } },
      )
    ).start;
    const query = 'subscription ($id: ID!) { job(id: $id) { status problems { reason } } }';
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${TEST_TOKEN}` };
    const body = JSON.stringify({ query, variables: { id: job.id } });
    const response = await on.service.service.server.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
    const states = [...(await response.text()).matchAll(/^data: (\{.*\})$/gmu)].map(
      ([, data]) => JSON.parse(data!) as { data: { job: Imported } },
    );
    return states.at(-1)!.data.job;
  };

  beforeAll(async () => {
    on = await tried.open();
    expect(await importText('ontology.jsonl', JSON.stringify(ONTOLOGY))).toMatchObject({ status: 'SUCCEEDED', problems: [] });
    for (const input of [
      entity('north-light', 'Tower', { height: 40, motto: { en: 'Shine' } }),
      entity('south-light', 'Tower', { steps: 99 }),
      entity('ann', 'Keeper'),
      entity('Harbourtown', 'Town'),
    ])
      expect(await saveEntity(input)).toMatchObject({ userErrors: [] });
    for (const [from, type, to] of [
      ['ann', 'TENDS', 'north-light'],
      ['north-light', 'STANDS_IN', 'Harbourtown'],
      ['north-light', 'FACES', 'south-light'],
    ] as const)
      expect(await relate(from, type, to)).toMatchObject({ userErrors: [] });
    expect(await saveFaq(faq('high'))).toMatchObject({ userErrors: [] });
    expect(await publish('high', 1)).toMatchObject({ userErrors: [] });
    expect(await saveFaq(faq('draft', { nextIds: ['high'] }))).toMatchObject({ userErrors: [] });
    expect(await ask('what is the height of north light', { conversationId: 'talk' })).toContain('40');
  }, 600_000);
  afterAll(() => on.close());

  it('of entities are renamed with all that refers to them', async () => {
    expect(await rename('Entity', 'north-light', 'south-light', 1)).toMatchObject({ userErrors: [{ code: 'CONFLICT', path: ['to'] }] });
    expect(await rename('Entity', 'north-light', 'high', 1)).toMatchObject({ userErrors: [{ code: 'CONFLICT', path: ['to'] }] });
    expect(await rename('Entity', 'north-light', 'a b', 1)).toMatchObject({ userErrors: [{ code: 'BAD_INPUT', path: ['to'] }] });
    expect(await rename('Entity', 'north-light', 'beacon', 9)).toMatchObject({
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });
    expect(await rename('Entity', 'ann', 'anna', 1)).toMatchObject({ userErrors: [{ code: 'INVALID_STATE', path: ['id'] }] });
    expect(await rename('Entity', 'north-light', 'beacon', 1)).toMatchObject({ entity: { id: 'beacon', version: 2 }, userErrors: [] });

    expect(await ask('how high is the beacon of high')).toBe('It is 40 m high.');
    expect(await ask('how high is the beacon of high', { customerId: 'ann' })).toBe('You tend it yourself: 40 m.');
    const shown = await request<Readonly<Record<string, Json>>>(`{
      entity(id: "beacon") { id attributes } old: entity(id: "north-light") { id }
      customer(id: "ann") { relations { type object { id } } }
      high: faq(id: "high") { version about { id } answers { text condition } }
      draft: faq(id: "draft") { version about { id } answers { text variants } } }`);
    expect(shown).toMatchObject({
      entity: { id: 'beacon', attributes: { height: 40, motto: { en: 'Shine' } } },
      old: { id: 'beacon' },
      customer: { relations: [{ type: 'TENDS', object: { id: 'beacon' } }] },
      high: { version: 1, about: [{ id: 'beacon' }], answers: [{ condition: { in: ['beacon', { var: 'customer.TENDS' }] } }, {}] },
      draft: {
        version: 1,
        about: [{ id: 'beacon' }],
        answers: [{}, { text: 'It is {beacon.height} m high.', variants: ['{beacon.height} metres.'] }],
      },
    });
    expect(await publish('draft', 1)).toMatchObject({ userErrors: [] });
  });

  it('leave talks, pages and histories readable', async () => {
    // The talk was about it under its old id.
    expect(await ask('and its motto?', { conversationId: 'talk' })).toContain('Shine');
    expect(await ask('what is the height', { scenario: 'north-light' })).toContain('40');
    const { history } = await request<{
      history: { edges: readonly { node: { change: string; subjectId: string; content: { height?: number } } }[] };
    }>('{ history(subjectId: "beacon", kinds: [ENTITY]) { edges { node { change subjectId content previous } } } }');
    expect(history.edges.map(({ node }) => node)).toMatchObject([
      { change: 'RENAMED', subjectId: 'beacon', content: { attributes: { height: 40 } }, previous: { id: 'north-light' } },
      { change: 'CREATED', subjectId: 'north-light', content: { attributes: { height: 40 } }, previous: null },
    ]);
  });

  it('are not given to something else, be it by hand or by a file', async () => {
    expect(await saveEntity(entity('north-light', 'Tower'))).toMatchObject({
      userErrors: [{ code: 'CONFLICT', path: ['id'], message: expect.stringContaining('"beacon"') }],
    });
    const { problems } = await importText('entities.csv', 'id,type,name\nnorth-light,Tower,Northern Light\n');
    expect(problems).toMatchObject([{ reason: expect.stringContaining('"beacon"') }]);
  });

  it('of FAQs are renamed with all that refers to them', async () => {
    expect(await rename('Faq', 'high', 'height', 1)).toMatchObject({ faq: { id: 'height', version: 1 }, userErrors: [] });
    expect(await ask('how high is the beacon of high')).toBe('It is 40 m high.');
    expect(
      await request(
        '{ height: faq(id: "height") { publishedVersion phrasings { text } } old: faq(id: "high") { id } draft: faq(id: "draft") { next { id } } }',
      ),
    ).toEqual({
      height: { publishedVersion: 1, phrasings: [{ text: 'how high is the beacon of high' }] },
      old: { id: 'height' },
      draft: { next: [{ id: 'height' }] },
    });
    // It says the same, so saving the same changes nothing.
    expect(
      await saveFaq(
        {
          ...faq('height'),
          titles: [{ language: 'en', text: 'About high' }],
          aboutIds: ['beacon'],
          phrasings: [{ text: 'how high is the beacon of high' }],
          answers: JSON.parse(JSON.stringify(answers).replaceAll('north-light', 'beacon')) as Json,
        },
        1,
      ),
    ).toMatchObject({ faq: { version: 1 } });
    expect(await saveFaq(faq('high', { aboutIds: [], answers: [{ language: 'en', text: 'High.' }] }))).toMatchObject({
      userErrors: expect.arrayContaining([expect.objectContaining({ code: 'CONFLICT', path: ['id'] })]),
    });
    const { problems } = await importText('questions.csv', 'phrasing,faq\nhow tall is it,high\n');
    expect(problems).toMatchObject([{ reason: expect.stringContaining('"height"') }]);
    expect(await rename('Faq', 'height', 'high', 1)).toMatchObject({ faq: { id: 'high' }, userErrors: [] });
  });

  it('of two entities become one, as a dry run tells beforehand, and apart again', async () => {
    const merge = (dryRun: boolean, more = 'expectedVersion: 1, expectedIntoVersion: 2'): Promise<Payload> =>
      done(
        `mutation { done: mergeEntities(from: "south-light", into: "beacon", ${more}, dryRun: ${String(dryRun)}, note: "the same") { entity { id version attributes aliases } changes { kind id text } current { version } userErrors { code message path } } }`,
      );
    const town = await relate('south-light', 'STANDS_IN', 'Harbourtown');
    expect(town).toMatchObject({ userErrors: [] });
    expect(
      await saveFaq(
        faq('stairs', {
          aboutIds: ['south-light'],
          answers: [{ language: 'en', text: 'It has {south-light.steps} steps.' }],
          phrasings: [{ text: 'how many stairs are there' }],
        }),
      ),
    ).toMatchObject({ userErrors: [] });
    expect(await publish('stairs', 1)).toMatchObject({ userErrors: [] });
    expect(await merge(false, 'expectedVersion: 1, expectedIntoVersion: 1')).toMatchObject({
      entity: null,
      current: { version: 2 },
      userErrors: [{ code: 'CONFLICT' }],
    });

    const before = await request(
      '{ entity(id: "beacon") { version } gone: entity(id: "south-light") { id } history(first: 1) { edges { node { id } } } }',
    );
    const tried = await merge(true);
    expect(tried).toMatchObject({
      entity: { id: 'beacon', version: 3, attributes: { height: 40, steps: 99 }, aliases: ['south light'] },
      userErrors: [],
    });
    expect(
      await request(
        '{ entity(id: "beacon") { version } gone: entity(id: "south-light") { id } history(first: 1) { edges { node { id } } } }',
      ),
    ).toEqual(before);
    const merged = await merge(false);
    expect(merged).toEqual(tried);
    expect(merged['changes']).toEqual(
      expect.arrayContaining([
        { kind: 'ENTITY', id: 'south-light', text: 'goes; its id then means "beacon"' },
        { kind: 'ENTITY', id: 'beacon', text: 'gets steps 99' },
        { kind: 'RELATION', id: 'beacon FACES south-light', text: 'goes: it leads from the one to the other' },
        { kind: 'RELATION', id: 'south-light STANDS_IN Harbourtown', text: 'goes: there is beacon STANDS_IN Harbourtown' },
        { kind: 'FAQ', id: 'stairs', text: 'is about "beacon" instead of "south-light"' },
        { kind: 'FAQ', id: 'stairs', text: 'takes from "beacon" what it took from "south-light"' },
      ]),
    );
    expect(await ask('how many stairs are there')).toBe('It has 99 steps.');
    expect(await ask('what is the height of south light')).toContain('40');
    expect(await request('{ old: entity(id: "south-light") { id } faq(id: "stairs") { about { id } } }')).toEqual({
      old: { id: 'beacon' },
      faq: { about: [{ id: 'beacon' }] },
    });

    const { history } = await request<{ history: { edges: readonly { node: { id: string; change: string; note: string } }[] } }>(
      '{ history(subjectId: "south-light", kinds: [ENTITY]) { edges { node { id change note content } } } }',
    );
    expect(history.edges.map(({ node }) => node)).toMatchObject([
      { change: 'MERGED', note: 'the same', content: { attributes: { steps: 99 } } },
      { change: 'CREATED', content: { attributes: { steps: 99 } } },
    ]);
    const restored = await done(
      'mutation ($id: ID!) { done: restore(recordId: $id) { entity { id version } userErrors { code message path } warnings } }',
      { id: history.edges[0]!.node.id },
    );
    expect(restored).toMatchObject({ entity: { id: 'south-light', version: 2 }, userErrors: [], warnings: [] });
    expect(await request('{ back: entity(id: "south-light") { id attributes } }')).toEqual({
      back: { id: 'south-light', attributes: { steps: 99 } },
    });
    const relations = await request<{ history: { edges: readonly { node: object }[] } }>(
      '{ history(subjectId: "south-light STANDS_IN Harbourtown", first: 1) { edges { node { change } } } }',
    );
    expect(relations.history.edges).toEqual([{ node: { change: 'RESTORED' } }]);
  });

  it('of things that differ in kind, or belong to one person, stay two', async () => {
    const merge = (from: string, into: string): Promise<Payload> =>
      done(
        `mutation { done: mergeEntities(from: "${from}", into: "${into}", expectedVersion: 1, expectedIntoVersion: 1) { changes { id } userErrors { code path } } }`,
      );
    await saveEntity(entity('ben', 'Keeper'));
    expect(await merge('Harbourtown', 'ann')).toEqual({ changes: [], userErrors: [{ code: 'INVALID_STATE', path: ['into'] }] });
    expect(await merge('ben', 'ann')).toEqual({ changes: [], userErrors: [{ code: 'INVALID_STATE', path: ['from'] }] });
    expect(await merge('none', 'ann')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['from'] }] });
  });
});
