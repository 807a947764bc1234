import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the SDL for resolvers, and of the console's operations on it; `npm run check` fails when a committed file is stale. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/graphql/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        strictScalars: true,
        immutableTypes: true,
        enumsAsTypes: true,
        skipTypename: true,
        emitLegacyCommonJSImports: false,
        makeResolverTypeCallable: true,
        contextType: '../context.js#GraphqlContext',
        scalars: { DateTime: 'string', JSON: '../../domain/json.js#Json', File: 'File' },
        mappers: {
          Reply: '../../domain/reply.js#Reply as ReplyModel',
          Answer: '../../domain/reply.js#Answer as AnswerModel',
          Clarification: '../../domain/reply.js#Clarification as ClarificationModel',
          SlotPrompt: '../../domain/reply.js#SlotPrompt as SlotPromptModel',
          Handoff: '../../domain/reply.js#Handoff as HandoffModel',
          NoAnswer: '../../domain/reply.js#NoAnswer as NoAnswerModel',
          Suggestion: '../../domain/reply.js#Suggestion as SuggestionModel',
          EntityMention: '../../domain/reply.js#EntityMention as EntityMentionModel',
          Understanding: '../../domain/reply.js#Understanding as UnderstandingModel',
          Fact: '../../domain/reply.js#Fact as FactModel',
          EntityRef: '../../domain/entity.js#EntityRef as EntityRefModel',
          Entity: '../../domain/entity.js#Entity as EntityModel',
          Faq: '../loading/create-loaders.js#ShownFaq as FaqModel',
          Topic: '../../domain/faq.js#Topic as TopicModel',
          HistoryRecord: '../../store/repositories/history-repository.js#StoredRecord as HistoryRecordModel',
          Turn: '../../domain/turn.js#Turn as TurnModel',
          Feedback: '../../domain/feedback.js#Feedback as FeedbackModel',
          Proposal: '../../domain/proposal.js#Proposal as ProposalModel',
          ProposalEvidence: '../../store/repositories/proposal-repository.js#EvidenceTurn as ProposalEvidenceModel',
          Insights: '../../insight/insight-reader.js#InsightReport as InsightsModel',
          InsightPoint: '../../insight/insight-reader.js#InsightPoint as InsightPointModel',
          InsightGroup: '../../insight/insight-reader.js#InsightGroup as InsightGroupModel',
          TurnCounts: '../../domain/insight.js#TurnCounts as TurnCountsModel',
          VerdictCounts: '../../insight/insight-reader.js#VerdictCounts as VerdictCountsModel',
          Trace: '../../domain/turn.js#Turn as TraceModel',
          Conversation: '../../domain/turn.js#Conversation as ConversationModel',
          Job: '../../domain/job.js#Job as JobModel',
          Ontology: '../../domain/ontology.js#Ontology as OntologyModel',
        },
      },
    },
    'src/console/graphql/generated/operations.ts': {
      documents: 'src/console/**/*.graphql',
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        onlyOperationTypes: true,
        useTypeImports: true,
        strictScalars: true,
        immutableTypes: true,
        enumsAsTypes: true,
        skipTypename: true,
        dedupeFragments: true,
        scalars: { DateTime: 'string', JSON: '../../json.js#Json', File: 'File' },
      },
    },
  },
};

export default config;
