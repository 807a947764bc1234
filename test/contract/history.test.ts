import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/domain/json.js';
import { engines, type OpenEngine } from '../support/engine.js';
import { createTestService, type GraphqlResult, type TestService } from '../graphql/support/test-service.js';

const HISTORY = `query ($subjectId: ID, $kinds: [HistoryKind!], $changes: [HistoryChange!], $first: Int, $after: String) {
  history(subjectId: $subjectId, kinds: $kinds, changes: $changes, first: $first, after: $after) {
    edges { node { id kind subjectId version change note author role at content previous } } pageInfo { hasNextPage endCursor } } }`;
const RESTORE = `mutation ($recordId: ID!, $expectedVersion: Int, $note: String) {
  restore(recordId: $recordId, expectedVersion: $expectedVersion, note: $note) {
    faq { id status version publishedVersion title } entity { id version attributes } relation { type properties } topic { id name }
    current { ... on Faq { id version title } ... on Entity { id version attributes } } userErrors { code path message } warnings } }`;
const SAVE_ENTITY = `mutation ($input: EntityInput!, $version: Int, $note: String) {
  saveEntity(input: $input, expectedVersion: $version, note: $note) { entity { version } current { version attributes } userErrors { code message } } }`;

const gold = (rate: string) => ({ id: 'gold', type: 'Product', names: [{ language: 'en', text: 'Gold' }], attributes: { rate } });

interface Shown {
  readonly id: string;
  readonly [field: string]: Json;
}

describe.each(engines)('the history on $name', (tried) => {
  if (tried.isSkipped) {
    it.skip('is kept', () => undefined);
    return;
  }
  let engine: OpenEngine;
  let service: TestService;
  beforeAll(async () => {
    engine = await tried.open();
    service = await createTestService({ store: engine.store });
  }, 600_000);
  afterAll(async () => {
    await service.imports.stop();
    await engine.close();
  });

  const list = async (variables: object): Promise<readonly Shown[]> => {
    const { at, messages } = await service.as('editor', HISTORY, variables);
    expect(messages).toEqual([]);
    return at('history.edges.*.node') as unknown as readonly Shown[];
  };
  const newest = async (subjectId: string): Promise<Shown> => (await list({ subjectId, first: 1 }))[0]!;
  const restore = async (recordId: string, expectedVersion?: number, note?: string): Promise<GraphqlResult> =>
    service.as('editor', RESTORE, { recordId, expectedVersion, note });

  it('tells of a FAQ who changed what, when and why, with what it was before and after', async () => {
    const records = await list({ subjectId: 'early' });
    expect(records.map(({ change, version, author, role }) => [change, version, author, role])).toEqual([
      ['SAVED', 2, 'pia', 'publisher'],
      ['PUBLISHED', 1, 'pia', 'publisher'],
      ['CREATED', 1, 'pia', 'publisher'],
    ]);
    expect(records[0]).toMatchObject({
      kind: 'FAQ',
      subjectId: 'early',
      note: null,
      at: '2026-11-23T12:00:00Z',
      content: { titles: { en: 'Draft of early' }, nextIds: ['late', 'secret'] },
      previous: { titles: { en: 'Title of early' }, nextIds: ['late'], phrasings: [{ text: 'phrasing of early' }] },
    });
    expect(records[2]).toMatchObject({ previous: null, content: { titles: { en: 'Title of early' } } });
  });

  it('goes page by page through all of it, by kind and by change', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: GraphqlResult = await service.as('editor', HISTORY, { first: 4, after });
      seen.push(...(page.at('history.edges.*.node.id') as string[]));
      after = page.at('history.pageInfo.hasNextPage') === true ? page.textAt('history.pageInfo.endCursor') : null;
    } while (after !== null);
    const all = (await list({ first: 100 })).map(({ id }) => id);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(12);
    expect(all.map(Number)).toEqual(all.map(Number).toSorted((a, b) => b - a));
    expect((await list({ kinds: ['RELATION'] })).map(({ subjectId }) => subjectId)).toEqual([
      'bob SIGNED contract-b',
      'alice KNOWS bob',
      'alice SIGNED contract-a',
      'alice HOLDS swift',
    ]);
    expect((await list({ subjectId: 'alice', changes: ['CREATED'], kinds: ['ENTITY'] })).map(({ subjectId }) => subjectId)).toEqual([
      'alice',
    ]);
    expect((await service.as('editor', HISTORY, { after: 'bm9uZQ' })).codes).toEqual(['BAD_INPUT']);
  });

  it('restores a FAQ as it was, as a draft; a stale version gets the present one to merge with', async () => {
    const [, , first] = await list({ subjectId: 'early' });
    expect((await restore(first!.id, 1)).at('restore')).toMatchObject({
      faq: null,
      current: { id: 'early', version: 2, title: 'Draft of early' },
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    });
    expect((await restore(first!.id, 2, 'the draft was wrong')).at('restore')).toMatchObject({
      faq: { id: 'early', status: 'PUBLISHED', version: 3, publishedVersion: 1, title: 'Title of early' },
      current: null,
      userErrors: [],
    });
    expect(await newest('early')).toMatchObject({ change: 'RESTORED', version: 3, author: 'editor-key', note: 'the draft was wrong' });
    const audit = await service.as('admin', '{ auditRecords(subjectId: "early") { action note actor } }');
    expect(audit.at('auditRecords')).toEqual(
      expect.arrayContaining([{ action: 'restore', note: 'the draft was wrong', actor: 'editor-key' }]),
    );
    expect((await restore('777777')).at('restore.userErrors')).toMatchObject([{ code: 'NOT_FOUND', path: ['recordId'] }]);
    expect((await restore('none')).at('restore.userErrors')).toMatchObject([{ code: 'NOT_FOUND', path: ['recordId'] }]);
  });

  it('brings back a FAQ that was deleted, under its id and counting on', async () => {
    const remove = 'mutation { deleteFaq(id: "secret", expectedVersion: 1, note: "doubled") { deletedId } }';
    const relieve =
      'mutation { deleteFaq(id: "early", expectedVersion: 3) { deletedId current { ... on Faq { version } } userErrors { code } } }';
    expect((await service.as('publisher', relieve)).at('deleteFaq')).toEqual({ deletedId: 'early', current: null, userErrors: [] });
    expect((await service.as('publisher', remove)).at('deleteFaq.deletedId')).toBe('secret');
    const [gone] = await list({ changes: ['DELETED'], kinds: ['FAQ'] });
    expect(gone).toMatchObject({ subjectId: 'secret', note: 'doubled', content: { titles: { en: 'Title of secret' } } });

    // What the draft led to is gone, so it is told, and nothing is written.
    const early = (await list({ subjectId: 'early', changes: ['SAVED'] }))[0]!;
    expect((await restore(early.id)).at('restore')).toMatchObject({
      faq: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['nextIds', '1'], message: expect.stringContaining('"secret"') }],
    });
    expect((await service.as('editor', '{ faq(id: "early") { id } }')).at('faq')).toBeNull();
    expect((await restore(gone!.id)).at('restore.faq')).toMatchObject({ id: 'secret', status: 'DRAFT', version: 2 });
    expect((await restore(early.id)).at('restore.faq')).toMatchObject({ id: 'early', status: 'DRAFT', version: 4, publishedVersion: null });
    expect((await restore(early.id)).at('restore')).toMatchObject({ userErrors: [{ code: 'CONFLICT' }], current: { version: 4 } });
    const published = await service.as(
      'publisher',
      'mutation { publishFaq(id: "early", expectedVersion: 4) { faq { publishedVersion } userErrors { code } } }',
    );
    expect(published.at('publishFaq')).toEqual({ faq: { publishedVersion: 4 }, userErrors: [] });
    expect((await service.as('customer', '{ faq(id: "early") { title phrasings { text } } }')).at('faq')).toEqual({
      title: 'Draft of early',
      phrasings: [{ text: 'phrasing of early' }],
    });
  });

  it('brings back an entity with its relations, and refuses where something else took its id', async () => {
    await service.as('editor', SAVE_ENTITY, { input: gold('3 %') });
    await service.as('editor', 'mutation { saveRelation(input: {from: "bob", type: "HOLDS", to: "gold"}) { userErrors { code } } }');
    expect((await service.as('editor', SAVE_ENTITY, { input: gold('4 %'), version: 1, note: 'as of May' })).at('saveEntity')).toMatchObject(
      {
        entity: { version: 2 },
      },
    );
    expect((await service.as('editor', SAVE_ENTITY, { input: gold('5 %'), version: 1 })).at('saveEntity')).toMatchObject({
      entity: null,
      current: { version: 2, attributes: { rate: '4 %' } },
      userErrors: [{ code: 'CONFLICT' }],
    });
    const remove =
      'mutation ($version: Int!) { deleteEntity(id: "gold", expectedVersion: $version) { deletedId current { ... on Entity { version } } } }';
    expect((await service.as('editor', remove, { version: 1 })).at('deleteEntity')).toEqual({ deletedId: null, current: { version: 2 } });
    expect((await service.as('editor', remove, { version: 2 })).at('deleteEntity')).toEqual({ deletedId: 'gold', current: null });
    const records = await list({ subjectId: 'gold' });
    expect(records.map(({ change, version, note }) => [change, version, note])).toEqual([
      ['DELETED', 2, null],
      ['SAVED', 2, 'as of May'],
      ['CREATED', 1, null],
    ]);
    expect(records[1]).toMatchObject({ content: { attributes: { rate: '4 %' } }, previous: { attributes: { rate: '3 %' } } });
    expect(await newest('bob HOLDS gold')).toMatchObject({ change: 'DELETED', kind: 'RELATION' });

    const faq = 'input: {id: "gold", titles: [{language: "en", text: "Gold?"}], phrasings: [], answers: []}';
    await service.as('editor', `mutation { saveFaq(${faq}) { faq { version } } }`);
    expect((await restore(records[2]!.id)).at('restore')).toMatchObject({ entity: null, userErrors: [{ code: 'CONFLICT', path: ['id'] }] });
    await service.as('publisher', 'mutation { deleteFaq(id: "gold", expectedVersion: 3) { deletedId } }');

    expect((await restore(records[2]!.id)).at('restore')).toMatchObject({
      entity: { id: 'gold', version: 4, attributes: { rate: '3 %' } },
      userErrors: [],
      warnings: [],
    });
    expect((await service.as('agent', '{ customer(id: "bob") { relations { type object { id } } } }')).at('customer.relations')).toEqual(
      expect.arrayContaining([{ type: 'HOLDS', object: { id: 'gold' } }]),
    );
    expect(await newest('bob HOLDS gold')).toMatchObject({ change: 'RESTORED' });
  });

  it('brings back relations and topics', async () => {
    await service.as('editor', 'mutation { deleteRelation(from: "bob", type: "HOLDS", to: "gold", note: "sold") { deletedId } }');
    const relation = await newest('bob HOLDS gold');
    expect(relation).toMatchObject({ change: 'DELETED', note: 'sold', content: { from: 'bob', to: 'gold' } });
    expect((await restore(relation.id)).at('restore')).toMatchObject({ relation: { type: 'HOLDS' }, userErrors: [] });

    const rows = { text: 'id,name_en\nfees,Fees\n', name: 'topics.csv', kind: 'TOPICS' };
    const started = await service.as('publisher', 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } } }', {
      input: rows,
    });
    const job = await service.as('publisher', 'subscription ($id: ID!) { job(id: $id) { status } }', {
      id: started.at('importKnowledge.job.id'),
    });
    expect(job.codes).toEqual([]);
    for await (const state of service.imports.subscribe(started.textAt('importKnowledge.job.id'))) if (state.status === 'SUCCEEDED') break;
    expect(await newest('fees')).toMatchObject({ kind: 'TOPIC', change: 'IMPORTED', author: 'publisher-key' });
    const SAVE =
      'mutation ($input: TopicInput!, $note: String) { saveTopic(input: $input, note: $note) { topic { id name } userErrors { code path } } }';
    const names = [{ language: 'en', text: 'Fees and charges' }];
    const named = await service.as('editor', SAVE, { input: { id: 'fees', names }, note: 'as the law calls them' });
    expect(named.at('saveTopic')).toEqual({ topic: { id: 'fees', name: 'Fees and charges' }, userErrors: [] });
    expect(await newest('fees')).toMatchObject({
      change: 'SAVED',
      note: 'as the law calls them',
      content: { names: { en: 'Fees and charges' } },
      previous: { names: { en: 'Fees' } },
    });
    expect((await service.as('editor', SAVE, { input: { id: 'a b', names: [] } })).at('saveTopic')).toEqual({
      topic: null,
      userErrors: [
        { code: 'BAD_INPUT', path: ['id'] },
        { code: 'BAD_INPUT', path: ['names'] },
      ],
    });
    await service.as('publisher', 'mutation { deleteTopic(id: "fees") { deletedId } }');
    const topic = await newest('fees');
    expect((await restore(topic.id)).at('restore')).toMatchObject({ topic: { id: 'fees', name: 'Fees and charges' }, userErrors: [] });
    expect((await service.as('editor', '{ topics { id } }')).at('topics.*.id')).toContain('fees');
  });

  it('forgets a customer with all that was ever known of them', async () => {
    const save = { id: 'bob', type: 'Customer', names: [{ language: 'en', text: 'Robert Tables' }], attributes: { tier: 'unmistakable' } };
    await service.as('editor', SAVE_ENTITY, { input: save, version: 1 });
    await service.as('editor', SAVE_ENTITY, { input: { ...save, attributes: {} }, version: 2 });
    const traces = async (): Promise<readonly string[]> => {
      const nodes = (await engine.store.read('graph/find-nodes')).map((row) => JSON.stringify(row));
      return nodes.filter((node) => /HistoryRecord|EntityVersion/u.test(node) && /bob|Robert|unmistakable/u.test(node));
    };
    expect((await traces()).length).toBeGreaterThan(5);
    expect(
      (await service.as('editor', 'mutation { deleteEntity(id: "bob", expectedVersion: 3) { deletedId } }')).at('deleteEntity.deletedId'),
    ).toBe('bob');
    expect(await traces()).toEqual([]);
    expect(await list({ subjectId: 'bob' })).toEqual([]);
    // What others did is still there.
    expect((await list({ subjectId: 'alice' })).map(({ subjectId }) => subjectId)).toEqual([
      'alice SIGNED contract-a',
      'alice HOLDS swift',
      'alice',
    ]);
  });

  it('refuses a note that cannot be kept', async () => {
    const note = 'x'.repeat(2_001);
    expect((await service.as('editor', SAVE_ENTITY, { input: gold('9 %'), version: 4, note })).codes).toEqual(['BAD_INPUT']);
    expect((await service.as('editor', '{ entity(id: "gold") { version } }')).at('entity.version')).toBe(4);
  });
});
