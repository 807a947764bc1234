import type { Asker } from '../ask/asker.js';
import type { EntityEditor } from '../curation/entity-editor.js';
import type { FaqEditor } from '../curation/faq-editor.js';
import type { ImportService } from '../curation/import/import-service.js';
import type { RelationEditor } from '../curation/relation-editor.js';
import type { TopicEditor } from '../curation/topic-editor.js';
import type { Entity } from '../domain/entity.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import type { OntologySource } from '../ontology/ontology-source.js';
import type { AuditRepository } from '../store/audit-repository.js';
import type { ConversationRepository } from '../store/conversation-repository.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { FaqRepository } from '../store/faq-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import type { TopicRepository } from '../store/topic-repository.js';
import type { ApiKeys } from './auth/api-keys.js';

/** Puts what the graph says of an entity into words. */
export interface Facts {
  describe(entity: Entity, language: Language): Promise<readonly Fact[]>;
}

/** Everything resolvers use, and nothing else. */
export interface Services {
  readonly asker: Asker;
  readonly faqs: Pick<FaqRepository, 'find' | 'phrasings' | 'version' | 'list' | 'count'>;
  readonly entities: Pick<EntityRepository, 'find' | 'list' | 'count'>;
  readonly relations: Pick<RelationRepository, 'findWithOutgoing'>;
  readonly topics: Pick<TopicRepository, 'list'>;
  readonly conversations: Pick<ConversationRepository, 'locate' | 'keysOf' | 'find' | 'findTurn'>;
  readonly audits: Pick<AuditRepository, 'list'>;
  readonly ontology: Pick<OntologySource, 'current'>;
  readonly facts: Facts;
  readonly faqEditor: FaqEditor;
  readonly entityEditor: EntityEditor;
  readonly relationEditor: RelationEditor;
  readonly topicEditor: TopicEditor;
  readonly imports: Pick<ImportService, 'start' | 'find' | 'subscribe'>;
  readonly apiKeys: Pick<ApiKeys, 'create' | 'list' | 'withdraw'>;
}
