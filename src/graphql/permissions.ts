import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { hiddenTypesFor, isStaff, ownIds, type Principal, type Role, ROLES } from '../domain/access.js';
import type { Entity } from '../domain/entity.js';
import { Problem } from '../domain/problem.js';
import type { GraphqlContext, Services } from './context.js';
import type { Mutation, Query, Subscription } from './generated/types.js';

/** Which entities one request may see. */
export interface EntityAccess {
  /** Entity types that lists must not show. */
  readonly hiddenTypes: readonly string[];
  maySee(entity: Pick<Entity, 'id' | 'type'>): Promise<boolean>;
}

export interface EntityAccessDependencies {
  readonly principal: Principal;
  readonly services: Pick<Services, 'ontology' | 'relations'>;
}

/** Things of a private type are for staff, and for the customer who is or has them. */
export const createEntityAccess = ({ principal, services }: EntityAccessDependencies): EntityAccess => {
  const hiddenTypes = hiddenTypesFor(principal, services.ontology.current.privateTypes);
  let own: Promise<ReadonlySet<string>> | null = null;
  return {
    hiddenTypes,
    async maySee({ id, type }) {
      if (!hiddenTypes.includes(type)) return true;
      if (principal.customerId === null) return false;
      // Read once a request, and only when a private thing is met.
      own ??= readOwnIds(principal.customerId, services);
      return (await own).has(id);
    },
  };
};

const readOwnIds = async (
  customerId: string,
  { relations, ontology }: Pick<Services, 'relations' | 'ontology'>,
): Promise<ReadonlySet<string>> => {
  const profile = await relations.findWithOutgoing(customerId);
  return ownIds(
    customerId,
    (profile?.relations ?? []).map(({ other }) => other),
    ontology.current.askerType,
  );
};

/** Whether an id names a FAQ, entity or conversation that the one who asks may see; staff are not held up by asking. */
export const maySee = async (id: string, { principal, loaders, services }: GraphqlContext): Promise<boolean> => {
  if (isStaff(principal)) return true;
  const [faq, entity, { conversation }] = await Promise.all([
    loaders.faq.load(id),
    loaders.entity.load(id),
    services.conversations.locate(id, 1, principal),
  ]);
  return faq !== null || entity !== null || conversation !== null;
};

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
    viewer: everyone,
    ontology: everyone,
    topics: everyone,
    search: agents,
    relations: agents,
    conditionVariables: agents,
    previewFaq: editors,
    proposals: editors,
    proposal: editors,
    qualityFindings: editors,
    qualityFinding: editors,
    insights: editors,
    turns: editors,
    trace: agents,
    history: editors,
    job: publishers,
    auditRecords: admins,
    verifyErasure: admins,
    apiKeys: admins,
  },
  Mutation: {
    ask: everyone,
    giveFeedback: everyone,
    withdrawFeedback: everyone,
    saveFaq: editors,
    submitFaq: editors,
    rejectProposal: editors,
    dismissFinding: editors,
    reopenFinding: editors,
    acceptProposal: publishers,
    fixFinding: publishers,
    undoProposal: publishers,
    saveEntity: editors,
    deleteEntity: editors,
    saveRelation: editors,
    deleteRelation: editors,
    restore: editors,
    saveTopic: editors,
    rejectFaq: publishers,
    renameFaq: publishers,
    renameEntity: publishers,
    mergeEntities: publishers,
    publishFaq: publishers,
    unscheduleFaq: publishers,
    archiveFaq: publishers,
    deleteFaq: publishers,
    deleteTopic: publishers,
    importKnowledge: publishers,
    eraseCustomer: admins,
    eraseConversation: admins,
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
      ...fields(
        everyone,
        'id title titles status version publishedVersion topic about next phrasings phrasingCount validFrom validTo updatedAt',
      ),
      // Customers get the one that applies to them as the text of a reply.
      answers: agents,
      submittedVersion: agents,
      scheduled: agents,
    },
    ScheduledVersion: fields(agents, 'version at'),
    LocalisedText: fields(everyone, 'language text'),
    Phrasing: fields(everyone, 'id text language'),
    FaqAnswer: fields(agents, 'id language text variants condition validFrom validTo'),
    Topic: fields(everyone, 'id name names'),
    Entity: fields(everyone, 'id type name names aliases attributes facts validFrom validTo version updatedAt'),
    Customer: fields(everyone, 'id name attributes relations'),
    CustomerRelation: fields(everyone, 'type object properties'),
    Conversation: fields(everyone, 'id customerId channel createdAt updatedAt turns'),
    Turn: { ...fields(everyone, 'id number question reply at'), feedback: agents },
    Feedback: { ...fields(everyone, 'id turnId verdict correctFaq comment at'), ...fields(agents, 'voice givenBy') },
    FeedbackPayload: fields(everyone, 'feedback userErrors'),
    Ontology: fields(everyone, 'entityTypes relationTypes units'),
    EntityType: fields(everyone, 'id names attributes private asker'),
    AttributeType: fields(everyone, 'id type unit localised names values'),
    RelationType: fields(everyone, 'id from to cardinality acyclic names inverseNames properties'),
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
    HistoryConnection: fields(editors, 'edges pageInfo'),
    HistoryEdge: fields(editors, 'cursor node'),
    HistoryRecord: fields(editors, 'id kind subjectId version change note author role at content previous'),
    MergeChange: fields(publishers, 'kind id text'),
    MergePayload: fields(publishers, 'entity changes current userErrors'),
    RestorePayload: fields(editors, 'faq entity relation topic current userErrors warnings'),
    AuditRecord: fields(admins, 'id actor role action subjectId note at'),
    ErasureReceipt: fields(admins, 'id kind subjectIds at by role removed hash purged'),
    ErasedCount: fields(admins, 'what count'),
    ErasureCheck: fields(admins, 'receipt erased found'),
    ErasurePayload: fields(admins, 'receipt userErrors warnings'),
    ApiKey: fields(admins, 'id name role customerId createdAt'),
    Viewer: fields(everyone, 'role customerId fourEyes'),
    UserError: fields(everyone, 'code message path'),
    FaqPayload: fields(editors, 'faq current userErrors warnings'),
    EntityPayload: fields(editors, 'entity current userErrors warnings'),
    Relation: fields(agents, 'from type to properties validFrom validTo'),
    RelationConnection: fields(agents, 'edges pageInfo'),
    RelationEdge: fields(agents, 'cursor node'),
    ConditionVariable: fields(agents, 'name kind list values entityTypes'),
    FaqPreview: fields(editors, 'answer userErrors warnings'),
    PreviewAnswer: fields(editors, 'text language index'),
    Proposal: fields(
      editors,
      'id kind status faq title language phrasings signals conversations conversationsAWeek worth evidence createdAt expiresAt decidedBy decidedAt',
    ),
    SignalCount: fields(editors, 'signal count'),
    ProposalEvidence: fields(editors, 'turn conversationId signals'),
    ProposalConnection: fields(editors, 'edges pageInfo'),
    ProposalEdge: fields(editors, 'cursor node'),
    ProposalPayload: fields(editors, 'proposal userErrors warnings'),
    Finding: fields(editors, 'id kind status subjects why evidence fix asked foundAt dismissedBy dismissedAt reason'),
    FindingEvidence: fields(editors, 'subjectId language answerId text value'),
    ArchiveFaqFix: fields(editors, 'faq into'),
    TakeOutAnswerFix: fields(editors, 'faq answerId'),
    RewriteAnswerFix: fields(editors, 'faq answerId from to'),
    MovePhrasingsFix: fields(editors, 'faq into phrasings'),
    EditFaqFix: fields(editors, 'faq language'),
    FindingConnection: fields(editors, 'edges pageInfo'),
    FindingEdge: fields(editors, 'cursor node'),
    FindingPayload: fields(editors, 'finding userErrors warnings'),
    Insights: fields(editors, 'from to counts before feedback feedbackBefore points groups isComplete'),
    InsightPoint: fields(editors, 'from to counts feedback'),
    InsightGroup: fields(editors, 'value faq entity topic counts before'),
    TurnCounts: fields(editors, 'turns conversations outcomes emotions answered medianMs p95Ms'),
    OutcomeCount: fields(editors, 'outcome count'),
    EmotionCount: fields(editors, 'emotion count'),
    VerdictCounts: fields(editors, 'helpful unhelpful satisfaction'),
    TurnConnection: fields(editors, 'edges pageInfo'),
    TurnEdge: fields(editors, 'cursor node conversationId'),
    RelationPayload: fields(editors, 'relation userErrors'),
    TopicPayload: fields(editors, 'topic userErrors'),
    DeletePayload: fields(editors, 'deletedId current userErrors dependents'),
    JobPayload: fields(publishers, 'job userErrors'),
    ApiKeyPayload: fields(admins, 'apiKey token userErrors'),
  },
};

type Field = GraphQLField<unknown, GraphqlContext>;

/**
 * Puts the table of permissions before every field of the schema.
 * Throws when a field has no row or no resolver, or a row no field: better no start than a forgotten check.
 */
export const enforcePermissions = (schema: GraphQLSchema, permissions: Permissions): void => {
  guardType('Query', schema.getQueryType(), permissions.Query);
  guardType('Mutation', schema.getMutationType(), permissions.Mutation);
  guardType('Subscription', schema.getSubscriptionType(), permissions.Subscription);
  guardFound(schema, permissions.types);
};

/** What is found by root fields: where everybody may see a field, nothing is put before it. */
const guardFound = (schema: GraphQLSchema, types: Permissions['types']): void => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const found = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
  );
  const byName = new Map(Object.entries(types));
  for (const name of byName.keys()) {
    if (!found.some((type) => type.name === name)) throw new Error(`permissions.ts has rows for ${name}, which the schema does not have`);
  }
  for (const type of found) {
    const rows = rowsOf(type.name, type.getFields(), byName.get(type.name) ?? {});
    for (const [field, roles] of rows) {
      if (roles.length < ROLES.length) guard(`${type.name}.${field.name}`, field, roles);
    }
  }
};

const rowsOf = (
  name: string,
  fields: Readonly<Record<string, Field>>,
  rows: Readonly<Record<string, readonly Role[]>>,
): readonly (readonly [Field, readonly Role[]])[] => {
  const byName = new Map(Object.entries(rows));
  for (const row of byName.keys()) {
    if (!Object.hasOwn(fields, row)) throw new Error(`permissions.ts has a row for ${name}.${row}, which the schema does not have`);
  }
  return Object.values(fields).map((field) => {
    const roles = byName.get(field.name);
    if (roles === undefined) throw new Error(`permissions.ts has no row for ${name}.${field.name}`);
    return [field, roles] as const;
  });
};

const guardType = (name: string, type: GraphQLObjectType | null | undefined, rows: Readonly<Record<string, readonly Role[]>>): void => {
  for (const [field, roles] of rowsOf(name, type?.getFields() ?? {}, rows)) {
    if (field.resolve === undefined && field.subscribe === undefined) throw new Error(`${name}.${field.name} has no resolver`);
    guard(`${name}.${field.name}`, field, roles);
  }
};

const guard = (name: string, field: Field, roles: readonly Role[]): void => {
  const { resolve, subscribe } = field;
  const check = ({ principal: { role } }: GraphqlContext): void => {
    if (!roles.includes(role)) throw new Problem('FORBIDDEN', `The role ${role} may not use ${name}.`);
  };
  field.resolve = (source, args, context, info) => {
    check(context);
    return (resolve ?? defaultFieldResolver)(source, args, context, info);
  };
  if (subscribe === undefined) return;
  field.subscribe = (source, args, context, info) => {
    check(context);
    return subscribe(source, args, context, info);
  };
};
