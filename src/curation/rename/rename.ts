import type { Principal } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import {
  type Attribution,
  type CurationDependencies,
  loadKnowledgeRules,
  lockKnowledge,
  recordAudit,
  recordHistory,
} from '../curation-dependencies.js';
import { findStoredFaq, type SavedFaq } from '../faq/stored-faq.js';
import { findIdFlaw } from '../fields/read-texts.js';
import { type Outcome, refuse, type Refused, refuseVersion } from '../outcome.js';
import { formerlyOf } from './former-ids.js';
import { moveReferences } from './move-references.js';
import type { Renaming } from './rename-in-content.js';

/** Gives things other ids. What refers to them follows, and their old ids go on meaning them. */
export interface IdEditor {
  /** A FAQ keeps its version: it says the same. */
  renameFaq(renaming: Renaming, expectedVersion: number, principal: Principal, note?: string | null): Promise<Outcome<SavedFaq>>;
  /** Customers keep their ids, under which others keep what is theirs. */
  renameEntity(
    renaming: Renaming,
    expectedVersion: number,
    principal: Principal,
    note?: string | null,
  ): Promise<Outcome<{ readonly entity: Entity }>>;
}

export const createIdEditor = (dependencies: CurationDependencies): IdEditor => ({
  renameFaq: (renaming, expectedVersion, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return renameFaq(transaction, dependencies, renaming, expectedVersion, { principal, note });
    }),
  renameEntity: (renaming, expectedVersion, principal, note = null) =>
    dependencies.store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      return renameEntity(transaction, dependencies, renaming, expectedVersion, { principal, note });
    }),
});

/** Why an id cannot be taken for something else; `null`: it can. */
const findTaken = async (
  reader: GraphReader,
  { from, to }: Renaming,
  { entities, faqs, ids }: Pick<CurationDependencies, 'entities' | 'faqs' | 'ids'>,
): Promise<Refused | null> => {
  const flaw = findIdFlaw(to);
  if (flaw !== null) return refuse('BAD_INPUT', flaw, ['to']);
  if (to === from) return refuse('BAD_INPUT', `"${to}" is its id already`, ['to']);
  const type = (await entities.types([to], reader)).get(to);
  if (type !== undefined) return refuse('CONFLICT', `the ${type} "${to}" has this id; give another`, ['to']);
  if ((await faqs.existing([to], reader)).has(to)) return refuse('CONFLICT', `the FAQ "${to}" has this id; give another`, ['to']);
  const former = (await ids.former(reader)).get(to);
  // Something may get an id back that it had.
  return former === undefined || former.historyId === from ? null : refuse('CONFLICT', formerlyOf(to, former.currentId), ['to']);
};

const renameEntity = async (
  transaction: GraphTransaction,
  dependencies: CurationDependencies,
  renaming: Renaming,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<{ readonly entity: Entity }>> => {
  const { entities, ids, changes, now } = dependencies;
  const { from, to } = renaming;
  const before = (await entities.find([from], transaction)).get(from);
  if (before === undefined) return refuse('NOT_FOUND', `no entity has the id "${from.slice(0, 60)}"`, ['id']);
  if (before.version !== expectedVersion) return refuseVersion('the entity', from, expectedVersion, before.version);
  const { ontology, variables } = await loadKnowledgeRules(transaction, dependencies);
  if (before.type === ontology.askerType)
    return refuse('INVALID_STATE', `"${from}" is a ${before.type}, under whose id tokens and conversations are kept; it keeps its id`, [
      'id',
    ]);
  const taken = await findTaken(transaction, renaming, dependencies);
  if (taken !== null) return taken;

  const at = now().toISOString();
  const entity: Entity = { ...before, id: to, version: before.version + 1, updatedAt: at };
  await entities.keepVersions(transaction, [before], at);
  await ids.renameEntity(transaction, from, to);
  await entities.save(transaction, [entity]);
  const faqIds = await moveReferences(transaction, renaming, null, variables, dependencies);
  await recordHistory(transaction, [{ kind: 'ENTITY', subjectId: to, version: entity.version, change: 'RENAMED' }], by, at, dependencies);
  if (faqIds.length > 0) await changes.record(transaction, { kind: 'FAQ', ids: faqIds, at });
  const revision = await changes.record(transaction, { kind: 'ENTITY', ids: [from, to], at });
  await recordAudit(transaction, { action: 'renameEntity', subjectId: to, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], entity };
};

const renameFaq = async (
  transaction: GraphTransaction,
  dependencies: CurationDependencies,
  renaming: Renaming,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<SavedFaq>> => {
  const { faqs, ids, changes, now } = dependencies;
  const { from, to } = renaming;
  const before = (await faqs.find([from], transaction)).get(from);
  if (before === undefined) return refuse('NOT_FOUND', `no FAQ has the id "${from.slice(0, 60)}"`, ['id']);
  if (before.version !== expectedVersion) return refuseVersion('the FAQ', from, expectedVersion, before.version);
  const taken = await findTaken(transaction, renaming, dependencies);
  if (taken !== null) return taken;

  const at = now().toISOString();
  const { variables } = await loadKnowledgeRules(transaction, dependencies);
  await ids.renameFaq(transaction, from, to);
  const faqIds = await moveReferences(transaction, renaming, to, variables, dependencies);
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: to, version: before.version, change: 'RENAMED' }], by, at, dependencies);
  // Also where customers do not get it: what is kept in memory learns of the id by this.
  const revision = await changes.record(transaction, { kind: 'FAQ', ids: [...new Set([from, to, ...faqIds])], at });
  await recordAudit(transaction, { action: 'renameFaq', subjectId: to, by }, dependencies);
  const after = await findStoredFaq(transaction, to, dependencies);
  if (after === null) throw new Error(`the FAQ "${to}" is not there after it was renamed`);
  return { kind: 'done', changed: true, revision, warnings: [], faq: after.head, content: after.newest };
};
