import { ROLES, type Role } from '../domain/principal.js';
import type { Mutation, Query, Subscription } from './generated/types.js';

/** Roles from one on upwards; each staff role includes the lower ones. */
const from = (lowest: Role): readonly Role[] => ROLES.slice(ROLES.indexOf(lowest));

const everyone: readonly Role[] = ROLES;
const agents = from('agent');
const editors = from('editor');
const publishers = from('publisher');
const admins = from('admin');

type Rows<T> = Readonly<Record<keyof T, readonly Role[]>>;

export interface Permissions {
  readonly Query: Rows<Query>;
  readonly Mutation: Rows<Mutation>;
  readonly Subscription: Rows<Subscription>;
  /** The fields of all other object types, by type: what is found by the fields above. */
  readonly types: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>>;
}

/** Rows of several fields, their names one after the other. */
const fields = (roles: readonly Role[], names: string): Readonly<Record<string, readonly Role[]>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, roles]));

const REPLY = 'turnId conversationId text language confidence revision understanding suggestions';

/**
 * Who may use which field: the only place that says so. A field without a row does not start: what is not granted is denied.
 * Which things a role may see through a field it may use is said by `access/`.
 */
export const PERMISSIONS: Permissions = {
  Query: {
    answer: everyone,
    relatedKnowledge: everyone,
    faq: everyone,
    faqs: everyone,
    entity: everyone,
    entities: everyone,
    customer: everyone,
    conversation: everyone,
    ontology: everyone,
    topics: everyone,
    search: agents,
    trace: agents,
    job: publishers,
    auditRecords: admins,
    apiKeys: admins,
  },
  Mutation: {
    ask: everyone,
    saveFaq: editors,
    saveEntity: editors,
    deleteEntity: editors,
    saveRelation: editors,
    deleteRelation: editors,
    publishFaq: publishers,
    archiveFaq: publishers,
    deleteFaq: publishers,
    deleteTopic: publishers,
    importKnowledge: publishers,
    createApiKey: admins,
    deleteApiKey: admins,
  },
  Subscription: {
    job: publishers,
  },
  types: {
    Answer: fields(everyone, `${REPLY} faq facts sources`),
    Clarification: fields(everyone, `${REPLY} options askedAbout`),
    SlotPrompt: fields(everyone, `${REPLY} flow slot options`),
    Handoff: fields(everyone, `${REPLY} reason summary`),
    NoAnswer: fields(everyone, REPLY),
    Understanding: fields(everyone, 'resolvedQuestion kind entities emotion contexts'),
    EntityMention: fields(everyone, 'entity text start end score via'),
    Emotion: fields(everyone, 'label score'),
    ContextEffect: fields(everyone, 'context changedReply effect withoutIt'),
    Suggestion: fields(everyone, 'id title kind faq entity reason path score'),
    Fact: fields(everyone, 'subject predicate object value text validFrom validTo'),
    EntityRef: fields(everyone, 'id type name'),
    Source: fields(everyone, 'kind id title version excerpt'),
    Option: fields(everyone, 'id label'),
    Faq: {
      ...fields(everyone, 'id title status version publishedVersion topic about next phrasings phrasingCount validFrom validTo updatedAt'),
      // Customers get the one that applies to them as the text of a reply.
      answers: agents,
    },
    Phrasing: fields(everyone, 'id text language'),
    FaqAnswer: fields(agents, 'id language text variants condition validFrom validTo'),
    Topic: fields(everyone, 'id name'),
    Entity: fields(everyone, 'id type name aliases attributes facts validFrom validTo version updatedAt'),
    Customer: fields(everyone, 'id name attributes relations'),
    CustomerRelation: fields(everyone, 'type object properties'),
    Conversation: fields(everyone, 'id customerId channel createdAt updatedAt turns'),
    Turn: fields(everyone, 'id number question reply at'),
    Ontology: fields(everyone, 'entityTypes relationTypes units'),
    EntityType: fields(everyone, 'id names attributes private asker'),
    AttributeType: fields(everyone, 'id type unit localised names values'),
    RelationType: fields(everyone, 'id from to cardinality names inverseNames properties'),
    Unit: fields(everyone, 'id format singular'),
    Trace: fields(agents, 'turnId question at revision milliseconds statements stages reply'),
    TraceStage: fields(agents, 'name milliseconds detail'),
    SearchConnection: fields(agents, 'edges pageInfo'),
    SearchEdge: fields(agents, 'cursor node'),
    SearchResult: fields(agents, 'id kind title score excerpt highlights faq entity'),
    Highlight: fields(agents, 'start end'),
    FaqConnection: fields(everyone, 'edges pageInfo totalCount'),
    FaqEdge: fields(everyone, 'cursor node'),
    EntityConnection: fields(everyone, 'edges pageInfo totalCount'),
    EntityEdge: fields(everyone, 'cursor node'),
    PageInfo: fields(everyone, 'hasNextPage endCursor'),
    Job: fields(
      publishers,
      'id status title rowsRead rowsWritten rowsUnchanged rowsRefused problems warnings failure startedAt finishedAt',
    ),
    RowProblem: fields(publishers, 'file line column reason'),
    AuditRecord: fields(admins, 'id actor role action subjectId at'),
    ApiKey: fields(admins, 'id name role customerId createdAt'),
    UserError: fields(editors, 'code message path'),
    FaqPayload: fields(editors, 'faq userErrors warnings'),
    EntityPayload: fields(editors, 'entity userErrors'),
    Relation: fields(editors, 'from type to properties validFrom validTo'),
    RelationPayload: fields(editors, 'relation userErrors'),
    DeletePayload: fields(editors, 'deletedId userErrors'),
    JobPayload: fields(publishers, 'job userErrors'),
    ApiKeyPayload: fields(admins, 'apiKey token userErrors'),
  },
};
