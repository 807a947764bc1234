import { FileScalar } from '../scalars/file.js';
import { JsonScalar } from '../scalars/json.js';
import type { Resolvers } from '../generated/types.js';
import { answer } from './query/answer.js';
import { apiKeys } from './query/api-keys.js';
import { auditRecords } from './query/audit-records.js';
import { conversation } from './query/conversation.js';
import { customer } from './query/customer.js';
import { entities } from './query/entities.js';
import { entity } from './query/entity.js';
import { faq } from './query/faq.js';
import { faqs } from './query/faqs.js';
import { job } from './query/job.js';
import { ontology } from './query/ontology.js';
import { relatedKnowledge } from './query/related-knowledge.js';
import { search } from './query/search.js';
import { topics } from './query/topics.js';
import { trace } from './query/trace.js';
import { archiveFaq } from './mutation/archive-faq.js';
import { ask } from './mutation/ask.js';
import { createApiKey } from './mutation/create-api-key.js';
import { deleteApiKey } from './mutation/delete-api-key.js';
import { deleteEntity } from './mutation/delete-entity.js';
import { deleteFaq } from './mutation/delete-faq.js';
import { deleteTopic } from './mutation/delete-topic.js';
import { deleteRelation } from './mutation/delete-relation.js';
import { importKnowledge } from './mutation/import-knowledge.js';
import { publishFaq } from './mutation/publish-faq.js';
import { saveEntity } from './mutation/save-entity.js';
import { saveFaq } from './mutation/save-faq.js';
import { saveRelation } from './mutation/save-relation.js';
import { job as jobSubscription } from './subscription/job.js';
import { Answer } from './types/answer.js';
import { Conversation } from './types/conversation.js';
import { EntityRef } from './types/entity-ref.js';
import { Entity } from './types/entity.js';
import { Faq } from './types/faq.js';
import { Reply } from './types/reply.js';
import { SearchResult } from './types/search-result.js';
import { Suggestion } from './types/suggestion.js';
import { Topic } from './types/topic.js';
import { Trace } from './types/trace.js';

/** Every resolver, by type, but for those that need settings. Fields without one are read off their parent. */
export const resolvers: Resolvers = {
  Query: {
    answer,
    apiKeys,
    auditRecords,
    conversation,
    customer,
    entities,
    entity,
    faq,
    faqs,
    job,
    ontology,
    relatedKnowledge,
    search,
    topics,
    trace,
  },
  Mutation: {
    archiveFaq,
    ask,
    createApiKey,
    deleteApiKey,
    deleteEntity,
    deleteFaq,
    deleteTopic,
    deleteRelation,
    importKnowledge,
    publishFaq,
    saveEntity,
    saveFaq,
    saveRelation,
  },
  Subscription: { job: jobSubscription },
  Answer,
  Conversation,
  EntityRef,
  Entity,
  Faq,
  Reply,
  SearchResult,
  Suggestion,
  Topic,
  Trace,
  File: FileScalar,
  JSON: JsonScalar,
};
