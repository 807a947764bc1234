import type { Principal } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import { type HistoryChange, relationId } from '../../domain/history.js';
import type { Json } from '../../domain/json.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { everyIdOf } from '../../store/repositories/id-repository.js';
import {
  type Attribution,
  type EntityDependencies,
  loadKnowledgeRules,
  lockKnowledge,
  recordAudit,
  recordHistory,
} from '../curation-dependencies.js';
import { listNames, type WrittenPeriod } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import { takeFormer } from '../rename/former-ids.js';
import { tryOut } from '../change-all.js';
import {
  type EntityWriting,
  findLostValues,
  findNameWarnings,
  findUsersOf,
  presentContent,
  readEntity,
  sameEntity,
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
  by: Attribution,
): Promise<Outcome<{ readonly entity: Entity }>> => {
  return dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return saveEntityIn(transaction, dependencies, input, expectedVersion, { by, namesakes });
  });
};

/** How an entity is saved. */
interface EntitySave {
  readonly by: Attribution;
  /** What becomes of it. Default: it is created or saved */
  readonly change?: HistoryChange;
  /** Default: `saveEntity` */
  readonly action?: string;
  /** Who else has its names; for warnings. Default: nobody */
  readonly namesakes?: Namesakes;
}

/** The same as part of a transaction. */
export const saveEntityIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<EntityDependencies, 'store'>,
  input: EntityInput,
  expectedVersion: number | null,
  { by, change, action = 'saveEntity', namesakes = () => [] }: EntitySave,
): Promise<Outcome<{ readonly entity: Entity }>> => {
  const writing = writingOfEntityInput(input);
  const { entities, faqs, now } = dependencies;
  const { id } = input;
  const before = (await entities.find([id], transaction)).get(id) ?? null;
  if (before === null && expectedVersion !== null) {
    return refuse('NOT_FOUND', `no entity has the id "${id.slice(0, 60)}"; leave expectedVersion out to create it`, ['id']);
  }
  if (before !== null && before.version !== expectedVersion) return refuseVersion('the entity', id, expectedVersion, before.version);

  const { ontology, variables } = await loadKnowledgeRules(transaction, dependencies);
  const { content, errors } = readEntity(writing, ontology);
  if (content === null || errors.length > 0) return { kind: 'refused', userErrors: errors };
  const warnings = findNameWarnings(writing, ontology, (name) => namesakes(name).find((other) => other !== id));
  if (before === null && (await faqs.existing([id], transaction)).has(id)) return refuse('CONFLICT', takenByFaq(id), ['id']);
  if (before === null) {
    const former = await takeFormer(transaction, id, change, dependencies);
    if (former !== null) return former;
  }
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
    return refuse('INVALID_STATE', `answers of the published FAQs ${listNames(users)} state ${values}; change them first`, ['attributes']);
  }
  const at = now().toISOString();
  const how = { change: change ?? (before === null ? 'CREATED' : 'SAVED'), by, at };
  const written = await writeEntities(transaction, [{ before, after: content }], how, dependencies);
  await recordAudit(transaction, { action, subjectId: id, by }, dependencies);
  const entity = { ...presentContent(content), version: written?.versions.get(id) ?? 1, updatedAt: at };
  return { kind: 'done', changed: true, revision: written?.revision ?? null, warnings, entity };
};

/** Removes an entity, see `EntityEditor.delete`, as part of a transaction. `expectedVersion`: `null` takes whatever is there. */
export const deleteEntityIn = async (
  transaction: GraphTransaction,
  dependencies: Omit<EntityDependencies, 'store'>,
  id: string,
  expectedVersion: number | null,
  by: Attribution,
): Promise<Outcome<{ readonly deletedId: string }>> => {
  const { entities, faqs, changes, now } = dependencies;
  const entity = (await entities.find([id], transaction)).get(id);
  if (entity === undefined) return refuse('NOT_FOUND', `no entity has the id "${id.slice(0, 60)}"`, ['id']);
  if (expectedVersion !== null && entity.version !== expectedVersion)
    return refuseVersion('the entity', id, expectedVersion, entity.version);

  const { ontology, variables } = await loadKnowledgeRules(transaction, dependencies);
  const about = await faqs.publishedAbout([id], transaction);
  const users = await findUsersOf(transaction, id, null, variables, { faqs });
  const dependents = [...new Set([...about, ...users])].toSorted();
  if (about.length > 0) {
    const told = `the published FAQs ${listNames(about)} are about "${id}"; archive them or let them be about something else first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents };
  }
  if (users.length > 0) {
    const told = `answers of the published FAQs ${listNames(users)} use "${id}" in a placeholder or condition; change them first`;
    return { ...refuse('INVALID_STATE', told, ['id']), dependents };
  }
  const at = now().toISOString();
  if (ontology.privateTypes.includes(entity.type)) await eraseTraces(transaction, id, dependencies);
  else await keepDeleted(transaction, entity, ontology, { by, at }, dependencies);
  await entities.delete(transaction, id);
  const revision = await changes.record(transaction, { kind: 'ENTITY', ids: [id], at });
  await recordAudit(transaction, { action: 'deleteEntity', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
};

/** What belongs to one person goes for good, with all that was ever known of it. */
const eraseTraces = async (
  transaction: GraphTransaction,
  id: string,
  { entities, history, ids }: Pick<EntityDependencies, 'entities' | 'history' | 'ids'>,
): Promise<void> => {
  for (const one of everyIdOf(id, await ids.former(transaction))) await history.erase(transaction, one);
  await ids.erase(transaction, id);
  await entities.eraseVersions(transaction, id);
};

/** Keeps an entity that goes, and the relations that go with it, so that they can be brought back. */
const keepDeleted = async (
  transaction: GraphTransaction,
  entity: Entity,
  { ontology }: OntologyIndex,
  { by, at }: { readonly by: Attribution; readonly at: string },
  dependencies: Pick<EntityDependencies, 'entities' | 'relations' | 'history'>,
): Promise<void> => {
  const { entities, relations } = dependencies;
  await entities.keepVersions(transaction, [entity], at);
  const types = ontology.relationTypes.map(({ id }) => id);
  const around = await relations.findAround([entity.id], types, transaction);
  const lost = around.map(({ relation }) => ({
    kind: 'RELATION' as const,
    subjectId: relationId(relation),
    change: 'DELETED' as const,
    content: relation,
  }));
  const gone = { kind: 'ENTITY', subjectId: entity.id, version: entity.version, change: 'DELETED' } as const;
  await recordHistory(transaction, [...lost, gone], by, at, dependencies);
};

/** What editors do with entities. Each takes effect at once, as one transaction with its audit record. */
export interface EntityEditor {
  /** Creates an entity (`expectedVersion` is `null`) or replaces all of it. */
  save(
    input: EntityInput,
    expectedVersion: number | null,
    principal: Principal,
    note?: string | null,
  ): Promise<Outcome<{ readonly entity: Entity }>>;
  /**
   * Removes an entity with its relations, unless published FAQs need it. It can be brought back from its history; what belongs to one person goes
   * with its history, for good.
   * @param isDryRun only tells what stands in the way. Default: it is removed
   */
  delete(
    id: string,
    expectedVersion: number,
    principal: Principal,
    note?: string | null,
    isDryRun?: boolean,
  ): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createEntityEditor = (dependencies: EntityDependencies, namesakes: Namesakes): EntityEditor => ({
  save: (input, expectedVersion, principal, note = null) =>
    saveEntity(dependencies, namesakes, input, expectedVersion, { principal, note }),
  delete: (id, expectedVersion, principal, note = null, isDryRun = false) =>
    tryOut(dependencies.store, isDryRun, (transaction) =>
      deleteEntityIn(transaction, dependencies, id, expectedVersion, { principal, note }),
    ),
});
