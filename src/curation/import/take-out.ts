import type { Principal } from '../../domain/access.js';
import type { Entity, Relation } from '../../domain/entity.js';
import { groupBy } from '../../domain/group-by.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import type { Ontology } from '../../domain/ontology.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { type Attribution, type CurationDependencies, loadKnowledgeRules } from '../curation-dependencies.js';
import { deleteEntityIn } from '../entity/entity-editor.js';
import { type EntityChange, findLostValues, findUsersOf, writeEntities } from '../entity/read-entity.js';
import { deleteTopicIn } from '../faq/topic-editor.js';
import { archiveFaqIn } from '../faq/publish-faq.js';
import { listNames } from '../fields/read-texts.js';
import { deleteRelationsIn } from '../relation/relation-editor.js';
import { findOntologyLosses } from './entities/find-ontology-losses.js';
import { loadLiveStates, publishStates } from './faqs/faq-states.js';
import { broughtKey, type BroughtThing, nameOf } from './row-importer.js';

export interface TakenOut {
  readonly removed: readonly BroughtThing[];
  /** Why others stay. */
  readonly complaints: readonly { readonly about: BroughtThing; readonly reason: string }[];
}

export const NOTHING_TAKEN_OUT: TakenOut = { removed: [], complaints: [] };

type Complain = (about: BroughtThing, reason: string) => void;

/**
 * Takes things out of the graph that no file holds any more. FAQs go before what they are about and their topics, relations before their ends,
 * and both before their types. What others hang on stays, with a problem that names them.
 */
export const takeOut = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  replace: boolean,
  principal: Principal,
  dependencies: CurationDependencies,
): Promise<TakenOut> => {
  const by: Attribution = { principal, note: null };
  const removed: BroughtThing[] = [];
  const complaints: { readonly about: BroughtThing; readonly reason: string }[] = [];
  const complain: Complain = (about, reason) => void complaints.push({ about, reason });
  const faqs = new Set(things.flatMap(([kind, id]) => (kind === 'faq' ? [id] : [])));
  for (const id of faqs) {
    const outcome = await archiveFaqIn(transaction, dependencies, id, null, by);
    if (outcome.kind === 'refused' && !isGone(outcome.userErrors))
      complain(['faq', id], `"${id}" stays: ${outcome.userErrors.map(({ message }) => message).join('; ')}`);
    else removed.push(['faq', id], ...things.filter((one) => one[0] === 'phrasing' && one[1] === id));
  }
  removed.push(
    ...(await takeOutPhrasings(
      transaction,
      things.filter((one) => one[0] === 'phrasing' && !faqs.has(one[1])),
      by,
      complain,
      dependencies,
    )),
  );
  removed.push(...(await takeOutRelations(transaction, things, by, dependencies)));
  for (const one of things) {
    if (one[0] !== 'entity') continue;
    const outcome = await deleteEntityIn(transaction, dependencies, one[1], null, by);
    if (outcome.kind === 'refused' && !isGone(outcome.userErrors))
      complain(one, `"${one[1]}" stays: ${outcome.userErrors.map(({ message }) => message).join('; ')}`);
    else removed.push(one, ...things.filter(([kind, id]) => kind === 'value' && id === one[1]));
  }
  removed.push(...(await takeOutValues(transaction, things, by, complain, dependencies)));
  for (const one of things) {
    if (one[0] !== 'topic') continue;
    const outcome = await deleteTopicIn(transaction, dependencies, one[1], by);
    if (outcome.kind === 'refused' && !isGone(outcome.userErrors))
      complain(one, `the topic "${one[1]}" stays: ${outcome.userErrors.map(({ message }) => message).join('; ')}`);
    else removed.push(one);
  }
  removed.push(...(await takeOutDefinitions(transaction, things, replace, complain, dependencies)));
  return { removed, complaints };
};

const isGone = (errors: readonly { readonly code: string }[]): boolean => errors.every(({ code }) => code === 'NOT_FOUND');

const takeOutRelations = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  by: Attribution,
  dependencies: CurationDependencies,
): Promise<readonly BroughtThing[]> => {
  const those = things.filter((one) => one[0] === 'relation');
  const { relationTypes } = await dependencies.ontologies.find(transaction);
  const known = new Set(relationTypes.map(({ id }) => id));
  const found: Relation[] = [];
  for (const [type, group] of groupBy(those, (one) => one[2]))
    if (known.has(type)) {
      const ends = group.map(([, from, , to]) => ({ from, to }));
      found.push(...(await dependencies.relations.findBetween(transaction, type, ends)));
    }
  await deleteRelationsIn(transaction, dependencies, found, by);
  return those;
};

const takeOutPhrasings = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  by: Attribution,
  complain: Complain,
  dependencies: CurationDependencies,
): Promise<readonly BroughtThing[]> => {
  const ids = [...new Set(things.map(([, id]) => id))];
  const states = await loadLiveStates(transaction, ids, dependencies);
  const phrasings = await dependencies.faqs.phrasings(ids, transaction);
  const gone = new Set(things.map((one) => one[2]));
  const changed = [...states.values()].flatMap((state) => {
    const all = phrasings.get(state.id) ?? [];
    const those = all.filter(({ id }) => gone.has(id));
    if (those.length === 0 || state.head?.publishedVersion === null) return [];
    if (those.length === all.length) {
      complain(
        ['phrasing', state.id, those[0]?.id ?? ''],
        `the phrasings of "${state.id}" stay: it has no others; archive it if it is no longer wanted`,
      );
      return [];
    }
    return [{ ...state, before: { ...state.before, phrasings: those.map(({ id, text, language }) => ({ id, text, language })) } }];
  });
  await publishStates(transaction, changed, { raised: new Set(), by, at: dependencies.now().toISOString() }, dependencies);
  const kept = new Set([...phrasings].flatMap(([id, all]) => (all.every((one) => gone.has(one.id)) ? [id] : [])));
  return things.filter(([, id]) => !kept.has(id));
};

type Value = Extract<BroughtThing, readonly ['value', ...unknown[]]>;

const takeOutValues = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  by: Attribution,
  complain: Complain,
  dependencies: CurationDependencies,
): Promise<readonly BroughtThing[]> => {
  const { entities, now } = dependencies;
  const entityIds = new Set(things.flatMap(([kind, id]) => (kind === 'entity' ? [id] : [])));
  // Values of what was to go as a whole went with it, or stay with it.
  const values = things.filter((one): one is Value => one[0] === 'value' && !entityIds.has(one[1]));
  if (values.length === 0) return [];
  const known = await entities.find([...new Set(values.map(([, id]) => id))], transaction);
  const { variables } = await loadKnowledgeRules(transaction, dependencies);
  const removed: Value[] = [];
  const entityChanges: EntityChange[] = [];
  for (const [id, those] of groupBy(values, (value) => value[1])) {
    const before = known.get(id);
    if (before === undefined) continue;
    const after = { ...before, attributes: withoutValues(before.attributes, those) };
    const users = await findUsersOf(transaction, id, findLostValues(before, after), variables, dependencies);
    if (users.length > 0) {
      complain(
        those[0] ?? ['entity', id],
        `${those.map(nameOf).join(', ')} stay: answers of the published FAQs ${listNames(users)} state some of them; change those first`,
      );
      continue;
    }
    entityChanges.push({ before, after });
    removed.push(...those);
  }
  await writeEntities(transaction, entityChanges, { change: 'IMPORTED', by, at: now().toISOString() }, dependencies);
  return removed;
};

const withoutValues = (attributes: Entity['attributes'], values: readonly Value[]): Entity['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([attribute, value]): [string, Json] => {
      const those = values.filter((one) => one[2] === attribute);
      if (those.some(([, , , language]) => language === null)) return [attribute, null];
      if (!isJsonObject(value) || those.length === 0) return [attribute, value];
      return [attribute, Object.fromEntries(Object.entries(value).filter(([language]) => !those.some((one) => one[3] === language)))];
    }),
  );

const takeOutDefinitions = async (
  transaction: GraphTransaction,
  things: readonly BroughtThing[],
  replace: boolean,
  complain: Complain,
  dependencies: CurationDependencies,
): Promise<readonly BroughtThing[]> => {
  const { ontologies, changes, now } = dependencies;
  const gone = new Set(things.map(broughtKey));
  const isKept = (one: BroughtThing): boolean => !gone.has(broughtKey(one));
  const definitions = things.filter(([kind]) => ['attribute', 'property', 'entityType', 'relationType'].includes(kind));
  const [first] = definitions;
  if (first === undefined) return [];
  const known = await ontologies.find(transaction);
  const after: Ontology = {
    ...known,
    entityTypes: known.entityTypes
      .filter(({ id }) => isKept(['entityType', id]))
      .map((type) => ({ ...type, attributes: type.attributes.filter(({ id }) => isKept(['attribute', type.id, id])) })),
    relationTypes: known.relationTypes
      .filter(({ id }) => isKept(['relationType', id]))
      .map((type) => ({ ...type, properties: type.properties.filter(({ id }) => isKept(['property', type.id, id])) })),
  };
  const types = new Set(after.entityTypes.map(({ id }) => id));
  const hanging = after.relationTypes.filter(({ from, to }) => [...from, ...to].some((type) => !types.has(type)));
  const losses = [
    ...(await findOntologyLosses(transaction, known, after, dependencies)).map(({ reason }) => reason),
    ...hanging.map(({ id }) => `the relation type ${id} leads from or to a type that would be removed`),
  ];
  if (hanging.length > 0 || (losses.length > 0 && !replace)) {
    for (const reason of losses)
      complain(
        first,
        `the definitions stay: ${reason}; change those first${hanging.length > 0 ? '' : ', or say with "replace" (--replace) that they give way'}`,
      );
    return [];
  }
  await ontologies.save(transaction, after);
  await changes.record(transaction, { kind: 'ONTOLOGY', ids: [...new Set(definitions.map(([, id]) => id))], at: now().toISOString() });
  return definitions;
};
