import type { Resolvers } from '../generated/types.js';
import { FileScalar, JsonScalar } from '../scalars.js';
import { apiKeys, createApiKey, deleteApiKey, viewer } from './api-keys.js';
import {
  answer,
  Answer,
  ask,
  conversation,
  Conversation,
  relatedKnowledge,
  Reply,
  search,
  SearchResult,
  Suggestion,
  trace,
  Trace,
} from './ask.js';
import { customer, deleteEntity, deleteRelation, entities, entity, Entity, EntityRef, saveEntity, saveRelation } from './entity.js';
import { archiveFaq, deleteFaq, faq, Faq, faqs, publishFaq, saveFaq } from './faq.js';
import { Feedback, giveFeedback, Turn, withdrawFeedback } from './feedback.js';
import { auditRecords, deleteTopic, followJob as jobSubscription, importKnowledge, job, ontology, Topic, topics } from './knowledge.js';
import { acceptProposal, proposal, Proposal, ProposalEvidence, proposals, rejectProposal, undoProposal } from './proposal.js';

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
    proposal,
    proposals,
    relatedKnowledge,
    search,
    topics,
    trace,
    viewer,
  },
  Mutation: {
    acceptProposal,
    archiveFaq,
    ask,
    createApiKey,
    deleteApiKey,
    deleteEntity,
    deleteFaq,
    deleteTopic,
    deleteRelation,
    giveFeedback,
    importKnowledge,
    publishFaq,
    rejectProposal,
    saveEntity,
    saveFaq,
    saveRelation,
    undoProposal,
    withdrawFeedback,
  },
  Subscription: { job: jobSubscription },
  Answer,
  Conversation,
  EntityRef,
  Entity,
  Faq,
  Feedback,
  Proposal,
  ProposalEvidence,
  Reply,
  SearchResult,
  Suggestion,
  Topic,
  Trace,
  Turn,
  File: FileScalar,
  JSON: JsonScalar,
};
