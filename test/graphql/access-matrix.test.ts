import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, type GraphQLField, type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql';
import { type Role, ROLES } from '../../src/domain/access.js';
import { readSchema, selectionOf } from '../attack/support/every-field.js';
import { createTestService, type TestService } from './support/test-service.js';

/**
 * Who may use what, written down a second time and independently of the service: the lowest of the roles that may, each of which may what
 * those before it may. What is not named here is for who may use the field by which it is found.
 */
const LOWEST: Readonly<Record<string, Role>> = {
  'Query.search': 'agent',
  'Query.relations': 'agent',
  'Query.conditionVariables': 'agent',
  'Query.previewFaq': 'editor',
  'Query.trace': 'agent',
  'Query.history': 'editor',
  'Query.job': 'publisher',
  'Query.auditRecords': 'admin',
  'Query.apiKeys': 'admin',
  'Query.verifyErasure': 'admin',
  'Mutation.eraseCustomer': 'admin',
  'Mutation.eraseConversation': 'admin',
  'Query.proposals': 'editor',
  'Query.proposal': 'editor',
  'Query.qualityFindings': 'editor',
  'Query.qualityFinding': 'editor',
  'Mutation.dismissFinding': 'editor',
  'Mutation.reopenFinding': 'editor',
  'Mutation.fixFinding': 'publisher',
  'Query.insights': 'editor',
  'Query.turns': 'editor',
  'Mutation.rejectProposal': 'editor',
  'Mutation.acceptProposal': 'publisher',
  'Mutation.undoProposal': 'publisher',
  'Mutation.saveFaq': 'editor',
  'Mutation.saveEntity': 'editor',
  'Mutation.deleteEntity': 'editor',
  'Mutation.saveRelation': 'editor',
  'Mutation.deleteRelation': 'editor',
  'Mutation.restore': 'editor',
  'Mutation.saveTopic': 'editor',
  'Mutation.publishFaq': 'publisher',
  'Mutation.archiveFaq': 'publisher',
  'Mutation.submitFaq': 'editor',
  'Mutation.rejectFaq': 'publisher',
  'Mutation.renameFaq': 'publisher',
  'Mutation.renameEntity': 'publisher',
  'Mutation.mergeEntities': 'publisher',
  'Mutation.unscheduleFaq': 'publisher',
  'Mutation.deleteFaq': 'publisher',
  'Mutation.deleteTopic': 'publisher',
  'Mutation.importKnowledge': 'publisher',
  'Mutation.createApiKey': 'admin',
  'Mutation.deleteApiKey': 'admin',
  'Faq.answers': 'agent',
  'Faq.submittedVersion': 'agent',
  'Faq.scheduled': 'agent',
  'Turn.feedback': 'agent',
  'Feedback.voice': 'agent',
  'Feedback.givenBy': 'agent',
};

/** Arguments by which each field finds something, or does no harm. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.answer': '(input: {question: "answer"})',
  'Mutation.ask': '(input: {question: "answer"})',
  'Query.proposal': '(id: "proposal-1")',
  'Query.qualityFinding': '(id: "finding-1")',
  'Mutation.dismissFinding': '(id: "none", reason: "no")',
  'Mutation.reopenFinding': '(id: "none")',
  'Mutation.fixFinding': '(id: "none")',
  'Query.insights': '(from: "2026-11-23T00:00:00Z", to: "2026-11-24T00:00:00Z")',
  'Insights.groups': '(by: CHANNEL)',
  'Query.turns': '(from: "2026-11-23T00:00:00Z", to: "2026-11-24T00:00:00Z")',
  'Mutation.acceptProposal': '(id: "none")',
  'Mutation.rejectProposal': '(id: "none")',
  'Mutation.undoProposal': '(id: "none")',
  'Mutation.giveFeedback': '(turnId: "turn-of-alice", verdict: HELPFUL)',
  'Mutation.withdrawFeedback': '(turnId: "none")',
  'Query.search': '(query: "x")',
  'Query.relatedKnowledge': '(to: "early")',
  'Query.relations': '(entityId: "swift", direction: INCOMING)',
  'Query.previewFaq': '(input: {titles: [], phrasings: [], answers: []})',
  'Query.faq': '(id: "early")',
  'Query.entity': '(id: "swift")',
  'Query.customer': '(id: "alice")',
  'Query.conversation': '(id: "of-alice")',
  'Query.trace': '(turnId: "turn-of-alice")',
  'Query.job': '(id: "job-1")',
  'Query.verifyErasure': '(receiptId: "receipt-1")',
  'Mutation.eraseCustomer': '(id: "none")',
  'Mutation.eraseConversation': '(id: "none")',
  'Mutation.saveFaq': '(input: {titles: [], phrasings: [], answers: []})',
  'Mutation.publishFaq': '(id: "none", expectedVersion: 1)',
  'Mutation.submitFaq': '(id: "none", expectedVersion: 1)',
  'Mutation.rejectFaq': '(id: "none", expectedVersion: 1, note: "no")',
  'Mutation.unscheduleFaq': '(id: "none", expectedVersion: 1)',
  'Mutation.renameFaq': '(id: "none", to: "x", expectedVersion: 1)',
  'Mutation.renameEntity': '(id: "none", to: "x", expectedVersion: 1)',
  'Mutation.mergeEntities': '(from: "none", into: "x", expectedVersion: 1, expectedIntoVersion: 1)',
  'Mutation.archiveFaq': '(id: "none", expectedVersion: 1)',
  'Mutation.deleteFaq': '(id: "none", expectedVersion: 1)',
  'Mutation.deleteTopic': '(id: "none")',
  'Mutation.saveEntity': '(input: {id: "x", type: "None", names: []})',
  'Mutation.deleteEntity': '(id: "none", expectedVersion: 1)',
  'Mutation.saveRelation': '(input: {from: "a", type: "None", to: "b"})',
  'Mutation.deleteRelation': '(from: "a", type: "None", to: "b")',
  'Mutation.saveTopic': '(input: {id: "x y", names: []})',
  'Mutation.restore': '(recordId: "none")',
  'Mutation.importKnowledge': '(input: {})',
  'Mutation.createApiKey': '(input: {name: "", role: BOT})',
  'Mutation.deleteApiKey': '(id: "none")',
};

const schema = readSchema();

/** A field of the schema, with the fields that lead there from a root. */
interface Place {
  readonly name: string;
  readonly steps: readonly string[];
  readonly query: string;
}

interface Step {
  readonly type: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: string;
}

/** The shortest way to every field of every object type: what the schema gains is tried, too. */
const everyPlace = (): readonly Place[] => {
  const places: Place[] = [];
  const known = new Set<string>();
  const open = (type: GraphQLNamedType | null | undefined, steps: readonly Step[]): readonly (readonly Step[])[] =>
    isObjectType(type)
      ? Object.values(type.getFields()).map((field) => [...steps, { type: getNamedType(field.type), field, parent: type.name }])
      : [];
  const ways: (readonly Step[])[] = [...open(schema.getQueryType(), []), ...open(schema.getMutationType(), [])];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)!;
    const name = `${last.parent}.${last.field.name}`;
    if (known.has(name)) continue;
    known.add(name);
    const root = way[0]!.parent;
    const below = isAbstractType(last.type) || isObjectType(last.type) ? '{ __typename }' : '';
    const query = way.toReversed().reduce((inner, { field, parent }) => {
      const selection = `{ ${field.name}${ARGUMENTS[`${parent}.${field.name}`] ?? ''} ${inner} }`;
      return parent === root ? selection : `{ ... on ${parent} ${selection} }`;
    }, below);
    places.push({ name, steps: way.map(({ field, parent }) => `${parent}.${field.name}`), query: `${root.toLowerCase()} ${query}` });
    const types = isAbstractType(last.type) ? schema.getPossibleTypes(last.type) : [last.type];
    const before = way;
    ways.push(...types.flatMap((type) => open(type, before)));
  }
  return places;
};

const may = (role: Role, steps: readonly string[]): boolean =>
  steps.every((step) => ROLES.indexOf(role) >= ROLES.indexOf(LOWEST[step] ?? 'customer'));

describe('every role and every field of the schema', () => {
  let service: TestService;
  const places = everyPlace();
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  it('is tried', () => {
    const all = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Subscription',
    );
    const fields = all.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
    expect(places.map(({ name }) => name).sort()).toEqual(fields.sort());
    expect(Object.keys(LOWEST).filter((name) => !fields.includes(name))).toEqual([]);
  });

  it.each(ROLES)('%s gets what is granted, and nothing else', async (role) => {
    const wrong: string[] = [];
    for (const { name, steps, query } of places) {
      const { codes } = await service.as(role, query);
      const isRefused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN');
      if (may(role, steps) ? codes.length > 0 : !isRefused) wrong.push(`${name}: ${codes.join()} to ${query}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** For whom something is: alice, whose token the customer's is and whose conversation the bot opened; somebody else; nobody yet. */
const OF = {
  own: { customer: 'alice', entity: 'contract-a', conversation: 'of-alice', turn: 'turn-of-alice', faq: 'early' },
  foreign: { customer: 'bob', entity: 'contract-b', conversation: 'of-bob', turn: 'turn-of-bob', faq: 'secret' },
} as const;

type Ids = (typeof OF)['own' | 'foreign'];

/** Fields of FAQs that are for staff. */
const STAFF_ONLY = /\b(?:answers|scheduled|feedback) \{[^}]*\}|\bsubmittedVersion\b/g;

/** From which role on somebody sees what is theirs, and what is not. `null`: nobody. */
const SEES: readonly (readonly [string, (ids: Ids) => string, { readonly own: Role; readonly foreign: Role | null }])[] = [
  ['answer for a customer', ({ customer }) => `{ answer(input: {question: "?", customerId: "${customer}"}) { text } }`, { own: 'customer', foreign: 'bot' }],
  ['ask for a customer', ({ customer }) => `mutation { ask(input: {question: "?", customerId: "${customer}"}) { text } }`, { own: 'customer', foreign: 'bot' }],
  ['search for a customer', ({ customer }) => `{ search(query: "x", customerId: "${customer}") { edges { cursor } } }`, { own: 'agent', foreign: 'agent' }],
  ['related for a customer', ({ customer }) => `{ relatedKnowledge(to: "early", customerId: "${customer}") { id } }`, { own: 'customer', foreign: 'bot' }],
  ['related to a conversation', ({ conversation }) => `{ relatedKnowledge(to: "${conversation}") { id } }`, { own: 'customer', foreign: null }],
  ['a profile', ({ customer }) => `{ customer(id: "${customer}") SELECTION }`, { own: 'customer', foreign: 'bot' }],
  ['a private thing', ({ entity }) => `{ entity(id: "${entity}") SELECTION }`, { own: 'customer', foreign: 'agent' }],
  ['a customer as a thing', ({ customer }) => `{ entity(id: "${customer}") SELECTION }`, { own: 'customer', foreign: 'agent' }],
  ['the history of a private thing', ({ entity }) => `{ history(subjectId: "${entity}") { edges { node { content previous } } } }`, { own: 'editor', foreign: 'editor' }],
  ['a conversation', ({ conversation }) => `{ conversation(id: "${conversation}") SELECTION }`, { own: 'customer', foreign: 'agent' }],
  ['a trace', ({ turn }) => `{ trace(turnId: "${turn}") SELECTION }`, { own: 'agent', foreign: 'agent' }],
  ['a FAQ', ({ faq }) => `{ faq(id: "${faq}") { id title } }`, { own: 'customer', foreign: 'agent' }],
]; // prettier-ignore

/** What only those may read who see bob's things, or drafts. */
const SECRETS = ['Name of bob', 'Name of contract-b', 'Question of-bob', 'Title of secret', 'Draft of early', 'turn-of-bob'];

describe('every role and what is theirs, or not', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  const TYPES: Readonly<Record<string, string>> = { customer: 'Customer', entity: 'Entity', conversation: 'Conversation', trace: 'Trace' };
  const full = (query: string): string =>
    query.replace(/(\w+)(\([^)]*\)) SELECTION/, (_whole, field: string, given: string) => {
      const selection = selectionOf(schema, schema.getType(TYPES[field] ?? '')!, 3).replaceAll(STAFF_ONLY, '');
      return `${field}${given} ${selection}`;
    });

  const cases = SEES.flatMap(([name, query, from]) =>
    (['own', 'foreign'] as const).flatMap((whose) =>
      ROLES.map((role) => {
        // The bot opened alice's conversation; her things themselves are hers.
        const isHers = whose === 'own' && ['a private thing', 'a customer as a thing'].includes(name);
        const lowest = isHers && role === 'bot' ? null : from[whose];
        return { role, whose, name, query: full(query(OF[whose])), sees: lowest !== null && ROLES.indexOf(role) >= ROLES.indexOf(lowest) };
      }),
    ),
  );

  it.each(cases)('$role, $whose: $name is seen: $sees', async ({ role, query, sees }) => {
    const { data, codes } = await service.as(role, query);
    const found = Object.values((data ?? {}) as Readonly<Record<string, unknown>>).some((value) => value !== null);
    expect([found, codes.filter((code) => !['FORBIDDEN', 'NOT_FOUND'].includes(code))]).toEqual([sees, []]);
    if (!sees) for (const secret of SECRETS) expect(JSON.stringify(data)).not.toContain(secret);
  });

  it.each(['customer', 'bot'] as const)('a %s finds no secret in all that they may list', async (role) => {
    for (const [field, type] of [
      ['entities', 'EntityConnection'],
      ['faqs', 'FaqConnection'],
      ['ontology', 'Ontology'],
      ['topics', 'Topic'],
    ] as const) {
      const selection = selectionOf(schema, schema.getType(type)!, 4).replaceAll(STAFF_ONLY, '');
      const { data, codes } = await service.as(role, `{ ${field} ${selection} }`);
      expect([field, codes]).toEqual([field, []]);
      for (const secret of SECRETS) expect(JSON.stringify(data)).not.toContain(secret);
    }
  });
});
