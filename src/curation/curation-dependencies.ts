import { randomUUID } from 'node:crypto';
import type { Principal } from '../domain/access.js';
import type { Relation } from '../domain/entity.js';
import type { Topic } from '../domain/faq.js';
import type { HistoryChange, HistoryKind } from '../domain/history.js';
import { createOntologyIndex } from '../ontology/ontology-index.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../store/graph-store.js';
import type { AuditRepository } from '../store/repositories/access-repository.js';
import type { ChangeRepository } from '../store/repositories/change-repository.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { FaqRepository } from '../store/repositories/faq-repository.js';
import type { HistoryRepository } from '../store/repositories/history-repository.js';
import type { IdRepository } from '../store/repositories/id-repository.js';
import type { OntologyRepository, TopicRepository } from '../store/repositories/ontology-repository.js';
import type { RelationRepository } from '../store/repositories/relation-repository.js';
import { conditionVariables } from './conditions/condition-terms.js';
import type { FaqReferences } from './faq/read-answer.js';

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
  readonly history: HistoryRepository;
  readonly ids: IdRepository;
  readonly now: () => Date;
  /** Whether only what was submitted is published, and not by who wrote it. Default: one person is enough */
  readonly fourEyes?: boolean;
}

/** What changing a FAQ needs. */
export type FaqDependencies = Pick<
  CurationDependencies,
  'store' | 'faqs' | 'entities' | 'topics' | 'ontologies' | 'changes' | 'audits' | 'history' | 'ids' | 'now' | 'fourEyes'
>;

/** What changing an entity needs. */
export type EntityDependencies = Pick<
  CurationDependencies,
  'store' | 'entities' | 'relations' | 'faqs' | 'ontologies' | 'changes' | 'audits' | 'history' | 'ids' | 'now'
>;

/** What changing a relation needs. */
export type RelationDependencies = Pick<
  CurationDependencies,
  'store' | 'relations' | 'entities' | 'ontologies' | 'changes' | 'audits' | 'history' | 'now'
>;

/** Who makes a change, and why. */
export interface Attribution {
  readonly principal: Principal;
  /** In their words; `null`: not said. */
  readonly note: string | null;
}

/** Notes who changed what and why, in the transaction of the change. `action` is the mutation's name. */
export const recordAudit = async (
  transaction: GraphTransaction,
  { action, subjectId, by: { principal, note } }: { readonly action: string; readonly subjectId: string; readonly by: Attribution },
  { audits, now }: Pick<CurationDependencies, 'audits' | 'now'>,
): Promise<void> => {
  const at = now().toISOString();
  await audits.record(transaction, { id: randomUUID(), actor: principal.subject, role: principal.role, action, subjectId, note, at });
};

/** What became of one thing. */
export interface HistoryEntry {
  readonly kind: HistoryKind;
  readonly subjectId: string;
  /** Of a FAQ or entity, which keep their versions by themselves. */
  readonly version?: number;
  readonly change: HistoryChange;
  /** Of a relation or topic as it is now; of a deleted one as it was. */
  readonly content?: Relation | Topic;
}

/** Adds to the history of some things, in the transaction of their change. */
export const recordHistory = async (
  transaction: GraphTransaction,
  entries: readonly HistoryEntry[],
  { principal, note }: Attribution,
  at: string,
  { history }: Pick<CurationDependencies, 'history'>,
): Promise<void> => {
  await history.record(
    transaction,
    entries.map(({ version = null, content = null, ...entry }) => ({
      ...entry,
      version,
      content,
      note,
      author: principal.subject,
      role: principal.role,
      at,
    })),
  );
};

/**
 * To be called first in a transaction that changes knowledge by what it reads. Neo4j would else let two of them read the same version
 * and the second undo the first; the embedded engine runs them one after the other anyway.
 */
export const lockKnowledge = async (transaction: GraphTransaction): Promise<void> => {
  await transaction.write('change/lock-knowledge');
};

/** What knowledge is checked against, as it stands in the transaction. */
export type KnowledgeRules = Pick<FaqReferences, 'ontology' | 'variables'>;

export const loadKnowledgeRules = async (
  reader: GraphReader,
  { ontologies }: Pick<CurationDependencies, 'ontologies'>,
): Promise<KnowledgeRules> => {
  const ontology = createOntologyIndex(await ontologies.find(reader));
  return { ontology, variables: conditionVariables(ontology.ontology, ontology.askerType) };
};
