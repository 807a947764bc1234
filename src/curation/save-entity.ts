import type { Entity } from '../domain/entity.js';
import type { Principal } from '../domain/principal.js';
import type { EntityDependencies } from './curation-dependencies.js';
import { writingOfEntityInput, type EntityInput } from './entity-input.js';
import { findLostValues } from './find-lost-values.js';
import { findUsersOf } from './find-users-of.js';
import { listNames } from './list-names.js';
import { loadKnowledgeRules } from './load-knowledge-rules.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { readEntity } from './read-entity.js';
import { recordAudit } from './record-audit.js';
import { presentContent, sameEntity, versionOf, writeEntities } from './write-entities.js';

/** Why an entity cannot have an id. */
export const takenByFaq = (id: string): string =>
  `a FAQ has the id "${id}", and one id must not mean two things; give the entity another, or delete the FAQ`;

/** Creates or replaces an entity, see `EntityEditor.save`. */
export const saveEntity = (
  dependencies: EntityDependencies,
  input: EntityInput,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<{ readonly entity: Entity }>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const { entities, faqs, now } = dependencies;
    const { id } = input;
    const before = (await entities.find([id], transaction)).get(id) ?? null;
    if (before === null && expectedVersion !== null) {
      return refuse('NOT_FOUND', `no entity has the id "${id.slice(0, 60)}"; leave expectedVersion out to create it`, ['id']);
    }
    if (before !== null && before.version !== expectedVersion) return refuseVersion(`the entity "${id}"`, expectedVersion, before.version);

    const { ontology, variables } = await loadKnowledgeRules(transaction, dependencies);
    const { content, errors } = readEntity(writingOfEntityInput(input), ontology);
    if (content === null || errors.length > 0) return { kind: 'refused', userErrors: errors };
    if (before === null && (await faqs.existing([id], transaction)).has(id)) return refuse('CONFLICT', takenByFaq(id), ['id']);
    if (Object.keys(content.names).length === 0)
      return refuse('BAD_INPUT', 'the entity has no name; write one in at least one language', ['names']);
    if (before !== null && before.type !== content.type) {
      return refuse('INVALID_STATE', `"${id}" is a ${before.type}; delete it first to make it a ${content.type}`, ['type']);
    }
    if (before !== null && sameEntity(before, content))
      return { kind: 'done', changed: false, revision: null, warnings: [], entity: before };

    const lost = before === null ? [] : findLostValues(before, content);
    const users = await findUsersOf(transaction, id, lost, variables, { faqs });
    if (users.length > 0) {
      const values = [...new Set(lost.map(({ attribute }) => attribute))].join(' or ');
      return refuse('INVALID_STATE', `answers of the published FAQs ${listNames(users)} state ${values}; change them first`, [
        'attributes',
      ]);
    }
    const change = { before, after: content };
    const at = now().toISOString();
    const revision = await writeEntities(transaction, [change], at, dependencies);
    await recordAudit(transaction, { action: 'saveEntity', subjectId: id, principal }, dependencies);
    const entity = { ...presentContent(content), version: versionOf(change), updatedAt: at };
    return { kind: 'done', changed: true, revision, warnings: [], entity };
  });
