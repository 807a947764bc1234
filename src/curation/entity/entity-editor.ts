import type { Principal } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import type { Json } from '../../domain/json.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type EntityDependencies, loadKnowledgeRules, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { listNames, type WrittenPeriod } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import {
  type EntityWriting,
  findLostValues,
  findNameWarnings,
  findUsersOf,
  presentContent,
  readEntity,
  sameEntity,
  versionOf,
  writeEntities,
} from './read-entity.js';

/** An entity as an editor sends it: the whole of it as it should be. Languages are BCP 47 tags. */
export interface EntityInput extends WrittenPeriod {
  readonly id: string;
  readonly type: string;
  readonly names: readonly { readonly language: string; readonly text: string }[];
  readonly aliases: readonly { readonly language: string; readonly text: string }[];
  /** By attribute id; a localised attribute is an object by language. */
  readonly attributes: Readonly<Record<string, Json>>;
}

/** The input with the place of each part in it. */
const writingOfEntityInput = ({ id, type, names, aliases, attributes, validFrom, validTo }: EntityInput): EntityWriting => ({
  id: { id, path: ['id'] },
  type: { id: type, path: ['type'] },
  names: names.map((name, index) => ({ ...name, path: ['names', String(index)] })),
  aliases: aliases.map((alias, index) => ({ ...alias, path: ['aliases', String(index)] })),
  attributes: Object.entries(attributes).map(([attribute, value]) => ({ id: attribute, value, path: ['attributes', attribute] })),
  validFrom,
  validTo,
});

/** Why an entity cannot have an id. */
export const takenByFaq = (id: string): string =>
  `a FAQ has the id "${id}", and one id must not mean two things; give the entity another, or delete the FAQ`;

/** Ids of public entities that are called just so already, by a name or an alias. Kept in memory: a look at all of them would grow with the knowledge. */
export type Namesakes = (name: string) => readonly string[];

/** Creates or replaces an entity, see `EntityEditor.save`. */
const saveEntity = async (
  dependencies: EntityDependencies,
  namesakes: Namesakes,
  input: EntityInput,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<{ readonly entity: Entity }>> => {
  const writing = writingOfEntityInput(input);
  return dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const { entities, faqs, now } = dependencies;
    const { id } = input;
    const before = (await entities.find([id], transaction)).get(id) ?? null;
    if (before === null && expectedVersion !== null) {
      return refuse('NOT_FOUND', `no entity has the id "${id.slice(0, 60)}"; leave expectedVersion out to create it`, ['id']);
    }
    if (before !== null && before.version !== expectedVersion) return refuseVersion(`the entity "${id}"`, expectedVersion, before.version);

    const { ontology, variables } = await loadKnowledgeRules(transaction, dependencies);
    const { content, errors } = readEntity(writing, ontology);
    if (content === null || errors.length > 0) return { kind: 'refused', userErrors: errors };
    const warnings = findNameWarnings(writing, ontology, (name) => namesakes(name).find((other) => other !== id));
    if (before === null && (await faqs.existing([id], transaction)).has(id)) return refuse('CONFLICT', takenByFaq(id), ['id']);
    if (Object.keys(content.names).length === 0)
      return refuse('BAD_INPUT', 'the entity has no name; write one in at least one language', ['names']);
    if (before !== null && before.type !== content.type) {
      return refuse('INVALID_STATE', `"${id}" is a ${before.type}; delete it first to make it a ${content.type}`, ['type']);
    }
    if (before !== null && sameEntity(before, content)) return { kind: 'done', changed: false, revision: null, warnings, entity: before };

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
    return { kind: 'done', changed: true, revision, warnings, entity };
  });
};

/** Removes an entity, see `EntityEditor.delete`. Its last state is kept as a version. */
const deleteEntity = (
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

/** What editors do with entities. Each takes effect at once, as one transaction with its audit record. */
export interface EntityEditor {
  /** Creates an entity (`expectedVersion` is `null`) or replaces all of it. */
  save(input: EntityInput, expectedVersion: number | null, principal: Principal): Promise<Outcome<{ readonly entity: Entity }>>;
  /** Removes an entity with its relations, unless published FAQs need it. */
  delete(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createEntityEditor = (dependencies: EntityDependencies, namesakes: Namesakes): EntityEditor => ({
  save: (input, expectedVersion, principal) => saveEntity(dependencies, namesakes, input, expectedVersion, principal),
  delete: (id, expectedVersion, principal) => deleteEntity(dependencies, id, expectedVersion, principal),
});
