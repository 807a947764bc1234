import type { Principal } from '../domain/principal.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { EntityDependencies } from './curation-dependencies.js';
import { findUsersOf } from './find-users-of.js';
import { listNames } from './list-names.js';
import { loadKnowledgeRules } from './load-knowledge-rules.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { recordAudit } from './record-audit.js';

/** Removes an entity, see `EntityEditor.delete`. Its last state is kept as a version. */
export const deleteEntity = (
  dependencies: EntityDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return deleteEntityIn(transaction, dependencies, id, expectedVersion, principal);
  });

/** The same as part of a transaction. `expectedVersion`: `null` takes whatever is there. */
export const deleteEntityIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<EntityDependencies, 'store'>,
  id: string,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { entities, faqs, changes, now } = dependencies;
  const entity = (await entities.find([id], transaction)).get(id);
  if (entity === undefined) return refuse('NOT_FOUND', `no entity has the id "${id.slice(0, 60)}"`, ['id']);
  if (expectedVersion !== null && entity.version !== expectedVersion)
    return refuseVersion(`the entity "${id}"`, expectedVersion, entity.version);

  const about = await faqs.publishedAbout([id], transaction);
  if (about.length > 0) {
    const told = `the published FAQs ${listNames(about)} are about "${id}"; archive them or let them be about something else first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: about };
  }
  const { variables } = await loadKnowledgeRules(transaction, dependencies);
  const users = await findUsersOf(transaction, id, null, variables, { faqs });
  if (users.length > 0) {
    const told = `answers of the published FAQs ${listNames(users)} use "${id}" in a placeholder or condition; change them first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents: users };
  }
  const at = now().toISOString();
  await entities.keepVersions(transaction, [entity], at);
  await entities.delete(transaction, id);
  const revision = await changes.record(transaction, { kind: 'ENTITY', ids: [id], at });
  await recordAudit(transaction, { action: 'deleteEntity', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};
