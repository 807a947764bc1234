import type { Asker } from '../ask/create-asker.js';
import type { PreviewFaq } from '../ask/preview-faq.js';
import type { EntityEditor } from '../curation/entity/entity-editor.js';
import type { Eraser } from '../curation/erase/eraser.js';
import type { Exporter } from '../curation/export/exporter.js';
import type { FaqChecker } from '../curation/faq/check-faq.js';
import type { FaqEditor } from '../curation/faq/faq-editor.js';
import type { TopicEditor } from '../curation/faq/topic-editor.js';
import type { HistoryReader } from '../curation/history/history-reader.js';
import type { HistoryEditor } from '../curation/history/restore.js';
import type { ImportService } from '../curation/import/import-service.js';
import type { EntityMerger } from '../curation/rename/merge-entities.js';
import type { IdEditor } from '../curation/rename/rename.js';
import type { RelationEditor } from '../curation/relation/relation-editor.js';
import type { Principal } from '../domain/access.js';
import type { Entity } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import type { FeedbackDesk } from '../learning/feedback/feedback-desk.js';
import type { ProposalDesk } from '../learning/proposal-desk.js';
import type { FindingDesk } from '../quality/finding-desk.js';
import type { InsightReader } from '../insight/insight-reader.js';
import type { TurnList } from '../insight/turn-list.js';
import type { OntologySource } from '../ontology/ontology-index.js';
import type { AuditRepository } from '../store/repositories/access-repository.js';
import type { ConversationRepository } from '../store/repositories/conversation-repository.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import type { FindingRepository } from '../store/repositories/finding-repository.js';
import type { FeedbackRepository } from '../store/repositories/feedback-repository.js';
import type { CurrentIds } from '../store/repositories/id-repository.js';
import type { TopicRepository } from '../store/repositories/ontology-repository.js';
import type { ProposalRepository } from '../store/repositories/proposal-repository.js';
import type { RelationRepository } from '../store/repositories/relation-repository.js';
import type { ApiKeys } from './auth/api-keys.js';
import { createLoaders, type Loaders } from './loading/create-loaders.js';

/** Puts what the graph says of an entity into words. */
export interface Facts {
  describe(entity: Entity, language: Language): Promise<readonly Fact[]>;
}

/** Everything resolvers use, and nothing else. */
export interface Services {
  readonly asker: Asker;
  readonly faqs: Pick<FaqRepository, 'find' | 'phrasings' | 'version' | 'list' | 'count'>;
  readonly entities: Pick<EntityRepository, 'find' | 'list' | 'count'>;
  readonly relations: Pick<RelationRepository, 'findWithOutgoing' | 'listAt'>;
  readonly topics: Pick<TopicRepository, 'list'>;
  readonly conversations: Pick<ConversationRepository, 'locate' | 'keysOf' | 'find' | 'findTurn'>;
  readonly audits: Pick<AuditRepository, 'list'>;
  readonly ontology: Pick<OntologySource, 'current'>;
  readonly facts: Facts;
  readonly faqEditor: FaqEditor;
  readonly faqChecker: FaqChecker;
  readonly previewFaq: PreviewFaq;
  readonly entityEditor: EntityEditor;
  readonly relationEditor: RelationEditor;
  readonly topicEditor: TopicEditor;
  readonly historyReader: HistoryReader;
  readonly historyEditor: HistoryEditor;
  readonly idEditor: IdEditor;
  readonly entityMerger: EntityMerger;
  readonly currentIds: Pick<CurrentIds, 'current'>;
  readonly feedback: Pick<FeedbackRepository, 'findOfTurns'>;
  readonly feedbackDesk: FeedbackDesk;
  readonly proposals: Pick<ProposalRepository, 'find' | 'list' | 'evidence'>;
  readonly proposalDesk: ProposalDesk;
  readonly findings: Pick<FindingRepository, 'find' | 'list'>;
  readonly findingDesk: FindingDesk;
  readonly insightReader: InsightReader;
  readonly turnList: TurnList;
  readonly imports: Pick<ImportService, 'start' | 'find' | 'subscribe'>;
  readonly exporter: Exporter;
  readonly eraser: Pick<Eraser, 'eraseCustomer' | 'eraseConversation' | 'verify'>;
  /** Whether two have to agree before customers get a FAQ. */
  readonly fourEyes: boolean;
  readonly now: () => Date;
  readonly apiKeys: Pick<ApiKeys, 'create' | 'list' | 'withdraw'>;
}

/** What the HTTP side knows of a request when its query is executed. */
export interface RequestFacts {
  readonly requestId: string;
  readonly principal: Principal;
  /** Fires when the client went away. */
  readonly gone: AbortSignal;
}

/** What resolvers are given beside their arguments; one a request. */
export interface GraphqlContext extends RequestFacts {
  readonly services: Services;
  readonly loaders: Loaders;
}

export const createContext = ({ requestId, principal, gone }: RequestFacts, services: Services): GraphqlContext => ({
  requestId,
  principal,
  gone,
  services,
  loaders: createLoaders({ principal, services }),
});
