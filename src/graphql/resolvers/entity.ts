import type { Outcome } from '../../curation/outcome.js';
import { maySeeCustomer } from '../../domain/access.js';
import type { Entity as EntityModel, EntityRef as EntityRefModel, Relation } from '../../domain/entity.js';
import { isJsonObject, type Json, type JsonObject } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import type { RelatedEntity } from '../../store/repositories/relation-repository.js';
import type { EntityRefResolvers, EntityResolvers, MutationResolvers, QueryResolvers } from '../generated/types.js';
import type { Loaders } from '../loading/create-loaders.js';
import { checkFilter, fromCursor, readCount, toConnection, toCursor } from '../paging.js';
import { currentOf, languageFilter, languageOf, localisedTexts, readNote, showDeletion, textIn } from './show.js';

/** Values by name that a client sent, none for nothing; throws `Problem` `BAD_INPUT` for other JSON. */
export const readJsonObject = (value: Json | null | undefined, name: string): JsonObject => {
  if (value === null || value === undefined) return {};
  if (isJsonObject(value)) return value;
  throw new Problem('BAD_INPUT', `${name} must be an object: {"id": value}.`);
};

export interface ShownCustomer {
  readonly id: string;
  readonly name: string;
  readonly attributes: JsonObject;
  readonly relations: readonly { readonly type: string; readonly object: EntityRefModel; readonly properties: JsonObject }[];
}

/** A profile as GraphQL shows it. */
const showCustomer = ({ id, names, attributes }: EntityModel, relations: readonly RelatedEntity[]): ShownCustomer => ({
  id,
  name: textIn(names, null, id),
  attributes,
  relations: relations.map(({ relation: { type, properties }, other }) => ({ type, object: other, properties })),
});

export interface ShownRelation extends Omit<Relation, 'from' | 'to'> {
  readonly from: EntityRefModel;
  readonly to: EntityRefModel;
}

/** A relation with its ends by name; `null` when one of them has gone meanwhile. */
export const showRelation = async (relation: Relation, { entity }: Pick<Loaders, 'entity'>): Promise<ShownRelation | null> => {
  const [from, to] = await Promise.all([entity.load(relation.from), entity.load(relation.to)]);
  return from === null || to === null ? null : { ...relation, from, to };
};

export const entity: Required<QueryResolvers>['entity'] = (_root, { id }, { loaders }) => loaders.entity.load(id);

export const entities: Required<QueryResolvers>['entities'] = async (_root, { type, query, first, after }, { services, loaders }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const types = type === null || type === undefined ? [] : [type];
  const hidden = loaders.entityAccess.hiddenTypes;
  checkFilter('type', types, () => services.ontology.current.ontology.entityTypes.map(({ id }) => id));
  const listing = { types, hidden, text: query ?? '', after: fromCursor(after), limit: count + 1 };
  const [found, totalCount] = await Promise.all([services.entities.list(listing), services.entities.count(hidden)]);
  return { ...toConnection(found.slice(0, count), found.length > count, ({ id }) => toCursor(id)), totalCount };
};

export const relations: Required<QueryResolvers>['relations'] = async (
  _root,
  { entityId, direction, first, after },
  { services, loaders },
) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 50 });
  const found = await services.relations.listAt(entityId, direction, { after: fromCursor(after), limit: count + 1 });
  const page = await Promise.all(
    found.slice(0, count).map(async ({ place, relation }) => ({ place, shown: await showRelation(relation, loaders) })),
  );
  const edges = page.flatMap(({ place, shown }) => (shown === null ? [] : [{ cursor: toCursor(place), node: shown }]));
  return { edges, pageInfo: { hasNextPage: found.length > count, endCursor: edges.at(-1)?.cursor ?? null } };
};

export const customer: Required<QueryResolvers>['customer'] = async (_root, { id }, { services, principal }) => {
  if (!maySeeCustomer(principal, id)) throw new Problem('FORBIDDEN', 'A customer may only see their own profile.');
  const profile = await services.relations.findWithOutgoing(id);
  const { askerType } = services.ontology.current;
  if (profile?.entity.type !== askerType) return null;
  // What a customer holds is theirs to see; who else they are related to is those people's affair.
  const shown = profile.relations.filter(({ other }) => principal.role !== 'customer' || other.type !== askerType);
  return showCustomer(profile.entity, shown);
};

export const saveEntity: Required<MutationResolvers>['saveEntity'] = async (
  _root,
  { input, expectedVersion, note },
  { services, loaders, principal },
) => {
  const attributes = readJsonObject(input.attributes, 'input.attributes');
  const { id, type, names, aliases, validFrom, validTo } = input;
  const written = { id, type, names, aliases: aliases ?? [], attributes, validFrom: validFrom ?? null, validTo: validTo ?? null };
  const outcome = await services.entityEditor.save(written, expectedVersion ?? null, principal, readNote(note));
  loaders.clear();
  return showEntityOutcome(outcome, loaders);
};

/** What became of a change to an entity. */
const showEntityOutcome = async (outcome: Outcome<{ readonly entity: EntityModel }>, { entity: loader }: Pick<Loaders, 'entity'>) =>
  outcome.kind === 'refused'
    ? { current: await currentOf(outcome, loader), userErrors: outcome.userErrors, warnings: [] }
    : { entity: outcome.entity, userErrors: [], warnings: outcome.warnings };

export const renameEntity: Required<MutationResolvers>['renameEntity'] = async (
  _root,
  { id, to, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.idEditor.renameEntity({ from: id, to }, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showEntityOutcome(outcome, loaders);
};

export const mergeEntities: Required<MutationResolvers>['mergeEntities'] = async (
  _root,
  { dryRun, note, ...request },
  { services, loaders, principal },
) => {
  const outcome = await services.entityMerger.merge(request, dryRun, principal, readNote(note));
  loaders.clear();
  return outcome.kind === 'refused'
    ? { changes: [], current: await currentOf(outcome, loaders.entity), userErrors: outcome.userErrors }
    : { entity: outcome.entity, changes: outcome.plan, userErrors: [] };
};

export const deleteEntity: Required<MutationResolvers>['deleteEntity'] = async (
  _root,
  { id, expectedVersion, dryRun, note },
  { services, loaders, principal },
) => {
  const outcome = await services.entityEditor.delete(id, expectedVersion, principal, readNote(note), dryRun);
  loaders.clear();
  return showDeletion(outcome, loaders.entity, dryRun);
};

export const saveRelation: Required<MutationResolvers>['saveRelation'] = async (
  _root,
  { input, note },
  { services, loaders, principal },
) => {
  const { from, type, to, validFrom, validTo } = input;
  const properties = readJsonObject(input.properties, 'input.properties');
  const outcome = await services.relationEditor.save(
    { from, type, to, properties, validFrom: validFrom ?? null, validTo: validTo ?? null },
    principal,
    readNote(note),
  );
  loaders.clear();
  if (outcome.kind === 'refused') return { userErrors: outcome.userErrors };
  return { relation: await showRelation(outcome.relation, loaders), userErrors: [] };
};

export const deleteRelation: Required<MutationResolvers>['deleteRelation'] = async (
  _root,
  { note, ...ends },
  { services, loaders, principal },
) => {
  const outcome = await services.relationEditor.delete(ends, principal, readNote(note));
  loaders.clear();
  return showDeletion(outcome);
};

/** Entities of an adopted graph were never saved by us. */
const NEVER = '1970-01-01T00:00:00Z';

export const Entity: EntityResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
  names: ({ names }) => localisedTexts(names),
  aliases: ({ aliases }, { language }) => {
    const wanted = languageFilter(language);
    return wanted === null ? Object.values(aliases).flat() : (aliases[wanted] ?? []);
  },
  facts: (entity, { language }, { loaders }) => loaders.facts(entity, languageOf(language)),
  updatedAt: ({ updatedAt }) => (updatedAt === '' ? NEVER : updatedAt),
};

export const EntityRef: EntityRefResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
};
