import type { AuditRepository } from '../store/audit-repository.js';
import type { ChangeRepository } from '../store/change-repository.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { FaqRepository } from '../store/faq-repository.js';
import type { GraphStore } from '../store/graph-store.js';
import type { OntologyRepository } from '../store/ontology-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import type { TopicRepository } from '../store/topic-repository.js';

/** Everything that changes knowledge works on; each part of `curation/` picks what it uses. */
export interface CurationDependencies {
  readonly store: GraphStore;
  readonly faqs: FaqRepository;
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly topics: TopicRepository;
  readonly ontologies: OntologyRepository;
  readonly changes: ChangeRepository;
  readonly audits: AuditRepository;
  readonly now: () => Date;
}

/** What changing a FAQ needs. */
export type FaqDependencies = Pick<
  CurationDependencies,
  'store' | 'faqs' | 'entities' | 'topics' | 'ontologies' | 'changes' | 'audits' | 'now'
>;

/** What changing an entity needs. */
export type EntityDependencies = Pick<CurationDependencies, 'store' | 'entities' | 'faqs' | 'ontologies' | 'changes' | 'audits' | 'now'>;

/** What changing a relation needs. */
export type RelationDependencies = Pick<
  CurationDependencies,
  'store' | 'relations' | 'entities' | 'ontologies' | 'changes' | 'audits' | 'now'
>;
