import { makeExecutableSchema } from '@graphql-tools/schema';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { ROLES } from '../../src/domain/access.js';
import { enforcePermissions, PERMISSIONS, type Permissions } from '../../src/graphql/permissions.js';
import { createTestService, type TestService } from './support/test-service.js';

const faq = 'input: {titles: [{language: "en", text: "T"}], phrasings: [], answers: []}';
const UNDER_TEST = {
  Query: {
    answer: '{ answer(input: {question: "?"}) { text } }',
    search: '{ search(query: "x") { edges { cursor } } }',
    relatedKnowledge: '{ relatedKnowledge(to: "early") { id } }',
    relations: '{ relations(entityId: "swift", direction: INCOMING) { edges { cursor } } }',
    conditionVariables: '{ conditionVariables { name } }',
    previewFaq: `{ previewFaq(${faq}) { userErrors { code } } }`,
    faq: '{ faq(id: "early") { id } }',
    faqs: '{ faqs { edges { node { id } } } }',
    entity: '{ entity(id: "swift") { id } }',
    entities: '{ entities { edges { node { id } } } }',
    customer: '{ customer(id: "alice") { id } }',
    conversation: '{ conversation(id: "of-alice") { id } }',
    ontology: '{ ontology { units { id } } }',
    topics: '{ topics { id } }',
    history: '{ history { edges { node { id content previous } } } }',
    trace: '{ trace(turnId: "turn-of-alice") { turnId } }',
    job: '{ job(id: "job-1") { id } }',
    auditRecords: '{ auditRecords { id } }',
    apiKeys: '{ apiKeys { id } }',
    verifyErasure: '{ verifyErasure(receiptId: "receipt-1") { erased } }',
    proposals: '{ proposals { edges { node { id } } } }',
    proposal: '{ proposal(id: "proposal-1") { id } }',
    qualityFindings: '{ qualityFindings { edges { node { id } } } }',
    qualityFinding: '{ qualityFinding(id: "finding-1") { id } }',
    insights: '{ insights(from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z") { counts { turns } } }',
    turns: '{ turns(from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z") { edges { cursor } } }',
    viewer: '{ viewer { role } }',
  },
  Mutation: {
    ask: 'mutation { ask(input: {question: "?"}) { text } }',
    acceptProposal: 'mutation { acceptProposal(id: "none") { userErrors { code } } }',
    rejectProposal: 'mutation { rejectProposal(id: "none") { userErrors { code } } }',
    undoProposal: 'mutation { undoProposal(id: "none") { userErrors { code } } }',
    dismissFinding: 'mutation { dismissFinding(id: "none", reason: "no") { userErrors { code } } }',
    reopenFinding: 'mutation { reopenFinding(id: "none") { userErrors { code } } }',
    fixFinding: 'mutation { fixFinding(id: "none") { userErrors { code } } }',
    giveFeedback: 'mutation { giveFeedback(turnId: "none", verdict: HELPFUL) { userErrors { code } } }',
    withdrawFeedback: 'mutation { withdrawFeedback(turnId: "none") { userErrors { code } } }',
    saveFaq: `mutation { saveFaq(${faq}) { userErrors { code } } }`,
    publishFaq: 'mutation { publishFaq(id: "none", expectedVersion: 1) { userErrors { code } } }',
    submitFaq: 'mutation { submitFaq(id: "none", expectedVersion: 1) { userErrors { code } } }',
    rejectFaq: 'mutation { rejectFaq(id: "none", expectedVersion: 1, note: "no") { userErrors { code } } }',
    unscheduleFaq: 'mutation { unscheduleFaq(id: "none", expectedVersion: 1) { userErrors { code } } }',
    renameFaq: 'mutation { renameFaq(id: "none", to: "x", expectedVersion: 1) { userErrors { code } } }',
    renameEntity: 'mutation { renameEntity(id: "none", to: "x", expectedVersion: 1) { userErrors { code } } }',
    mergeEntities:
      'mutation { mergeEntities(from: "none", into: "x", expectedVersion: 1, expectedIntoVersion: 1) { userErrors { code } } }',
    archiveFaq: 'mutation { archiveFaq(id: "none", expectedVersion: 1) { userErrors { code } } }',
    saveEntity: 'mutation { saveEntity(input: {id: "x", type: "None", names: []}) { userErrors { code } } }',
    deleteFaq: 'mutation { deleteFaq(id: "none", expectedVersion: 1) { userErrors { code } } }',
    saveTopic: 'mutation { saveTopic(input: {id: "x y", names: []}) { userErrors { code } } }',
    deleteTopic: 'mutation { deleteTopic(id: "none") { userErrors { code } } }',
    deleteEntity: 'mutation { deleteEntity(id: "none", expectedVersion: 1) { userErrors { code } } }',
    saveRelation: 'mutation { saveRelation(input: {from: "a", type: "None", to: "b"}) { userErrors { code } } }',
    deleteRelation: 'mutation { deleteRelation(from: "a", type: "None", to: "b") { userErrors { code } } }',
    restore: 'mutation { restore(recordId: "none") { userErrors { code } } }',
    importKnowledge: 'mutation { importKnowledge(input: {}) { userErrors { code } } }',
    eraseCustomer: 'mutation { eraseCustomer(id: "none") { userErrors { code } } }',
    eraseConversation: 'mutation { eraseConversation(id: "none") { userErrors { code } } }',
    createApiKey: 'mutation { createApiKey(input: {name: "", role: BOT}) { userErrors { code } } }',
    deleteApiKey: 'mutation { deleteApiKey(id: "none") { userErrors { code } } }',
  },
  Subscription: {
    job: 'subscription { job(id: "job-1") { id } }',
  },
} as const satisfies {
  readonly [Root in Exclude<keyof typeof PERMISSIONS, 'types'>]: Readonly<Record<keyof (typeof PERMISSIONS)[Root], string>>;
};

describe('the start', () => {
  const ping = { Query: { ping: ROLES }, Mutation: {}, Subscription: {}, types: {} } as unknown as Permissions;
  const schemaOf = (typeDefs: string, resolvers: Readonly<Record<string, Readonly<Record<string, () => number>>>>): GraphQLSchema =>
    makeExecutableSchema({ typeDefs, resolvers });

  it('refuses a field without row', () => {
    const schema = schemaOf('type Query { ping: Int, forgotten: Int }', { Query: { ping: () => 1, forgotten: () => 2 } });
    expect(() => {
      enforcePermissions(schema, ping);
    }).toThrow('permissions.ts has no row for Query.forgotten');
  });

  it('refuses a type, or a field below, without row', () => {
    const schema = () => schemaOf('type Query { ping: Thing } type Thing { known: Int, forgotten: Int }', { Query: { ping: () => 1 } });
    const start = (types: Permissions['types']) => () => {
      enforcePermissions(schema(), { ...ping, types });
    };
    expect(start({})).toThrow('permissions.ts has no row for Thing.known');
    expect(start({ Thing: { known: ROLES } })).toThrow('permissions.ts has no row for Thing.forgotten');
    expect(start({ Thing: { known: ROLES, forgotten: [], old: [] } })).toThrow('permissions.ts has a row for Thing.old');
    expect(start({ Thing: { known: ROLES, forgotten: [] }, Old: {} })).toThrow('permissions.ts has rows for Old');
    expect(start({ Thing: { known: ROLES, forgotten: [] } })).not.toThrow();
  });

  it('refuses a field without resolver', () => {
    expect(() => {
      enforcePermissions(schemaOf('type Query { ping: Int }', {}), ping);
    }).toThrow('Query.ping has no resolver');
  });

  it('refuses a row without field', () => {
    expect(() => {
      enforcePermissions(schemaOf('type Query { pong: Int }', { Query: { pong: () => 1 } }), ping);
    }).toThrow('permissions.ts has a row for Query.ping');
  });
});

describe('the table of permissions', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  const fields = Object.entries(UNDER_TEST).flatMap(([root, queries]) =>
    Object.entries(queries).map(([field, query]) => ({ root, field, query })),
  );
  const cases = fields.flatMap(({ root, field, query }) => {
    const allowed = new Map(Object.entries(PERMISSIONS[root as 'Query' | 'Mutation' | 'Subscription'])).get(field) ?? [];
    return ROLES.map((role) => ({ role, name: `${root}.${field}`, query, isAllowed: allowed.includes(role) }));
  });

  it.each(cases)('$role, $name: allowed is $isAllowed', async ({ role, query, isAllowed }) => {
    const { codes } = await service.as(role, query);
    expect(codes).toEqual(isAllowed ? [] : ['FORBIDDEN']);
  });

  it.each(fields)('$query needs a token', async ({ query }) => {
    expect(await service.send(null, query)).toMatchObject({ status: 401, data: null, codes: ['UNAUTHENTICATED'] });
  });

  it.each(['{ __schema { queryType { name } } }', '{ __typename }', 'not even GraphQL'])('%s needs a token', async (query) => {
    expect(await service.send(null, query)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  });
});
