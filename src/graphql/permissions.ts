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
}

/**
 * Who may use which field: the only place that says so. A field without a row does not compile, and does not start.
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
};
