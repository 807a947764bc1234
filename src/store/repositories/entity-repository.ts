import type { Entity, EntityRef } from '../../domain/entity.js';
import { groupBy } from '../../domain/group-by.js';
import type { Json } from '../../domain/json.js';
import type { LocalisedTexts } from '../../domain/language.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { entityFromProperties, entityToProperties, momentParameters, namesRow, readLocalised, readText } from './row-schemas.js';

/** What an entity is called, for the lexicon. */
export interface EntityNames extends EntityRef {
  readonly aliases: LocalisedTexts;
}

/** What a property of an entity must be. */
export interface AttributeCondition {
  readonly attribute: string;
  readonly comparison: 'above' | 'atLeast' | 'below' | 'atMost' | 'equal';
  readonly value: Json;
}

export interface EntityListing {
  /** Entity types to show; empty: all. */
  readonly types: readonly string[];
  /** Entity types never shown, whatever `types` says. */
  readonly hidden: readonly string[];
  /** Part of a name or id; empty: everything. */
  readonly text: string;
  /** Id after which the page starts; empty: the first page. */
  readonly after: string;
  readonly limit: number;
}

export interface EntityRepository {
  /** Entities that exist among `ids`, by id. */
  find(ids: readonly string[], reader?: GraphReader): Promise<ReadonlyMap<string, Entity>>;
  /** The entity types of those that exist among `ids`, by id. */
  types(ids: readonly string[], reader?: GraphReader): Promise<ReadonlyMap<string, string>>;
  list(listing: EntityListing): Promise<readonly Entity[]>;
  /** How many there are. @param hidden entity types that do not count; default: none */
  count(hidden?: readonly string[]): Promise<number>;
  /** A page of names in the order of ids, of all entities or of some. */
  names(
    page: {
      readonly ids: readonly string[] | null;
      readonly hidden: readonly string[];
      readonly after: string;
      readonly limit: number;
    },
    reader?: GraphReader,
  ): Promise<readonly EntityNames[]>;
  /** Who has a value for one of these attributes. */
  withAttribute(
    query: { readonly types: readonly string[]; readonly attributes: readonly string[]; readonly limit: number },
    reader?: GraphReader,
  ): Promise<readonly EntityRef[]>;
  /** Things of a type that meet all conditions and hold at `asOf`, by id. */
  withConditions(query: {
    readonly type: string;
    readonly conditions: readonly AttributeCondition[];
    readonly asOf: string;
    readonly limit: number;
  }): Promise<readonly Entity[]>;
  /** Writes entities as given, versions included. */
  save(transaction: GraphTransaction, entities: readonly Entity[]): Promise<void>;
  /** Of the entities that were changed after a moment what they were then, by id; before the first change known, what they were first. */
  findSuperseded(ids: readonly string[], asOf: string): Promise<ReadonlyMap<string, Entity>>;
  /** Keeps entities as they are before a change at `supersededAt`. */
  keepVersions(transaction: GraphTransaction, entities: readonly Entity[], supersededAt: string): Promise<void>;
  /** Kept versions, also of entities that are gone, in the order of those asked for; `null`: not kept. */
  keptVersions(wanted: readonly Pick<Entity, 'id' | 'version'>[], reader?: GraphReader): Promise<readonly (Entity | null)[]>;
  delete(transaction: GraphTransaction, id: string): Promise<void>;
  /** Erases the kept versions of an entity. */
  eraseVersions(transaction: GraphTransaction, id: string): Promise<void>;
}

export const createEntityRepository = ({ store }: { readonly store: GraphStore }): EntityRepository => {
  const find: EntityRepository['find'] = async (ids, reader = store) => {
    if (ids.length === 0) return new Map();
    const rows = await reader.read('entity/find-entities', { ids: [...new Set(ids)] });
    return new Map(rows.map((row) => entityFromProperties(row['entity'])).map((entity) => [entity.id, entity]));
  };

  return {
    find,

    async types(ids, reader = store) {
      if (ids.length === 0) return new Map();
      const rows = await reader.read('entity/find-entity-types', { ids: [...new Set(ids)] });
      return new Map(rows.map((row) => [readText(row, 'id'), readText(row, 'type')]));
    },

    async list({ types, hidden, text, after, limit }) {
      const rows = await store.read('entity/list-entities', { types, hidden, text: text.toLowerCase(), after, limit });
      const ids = rows.map((row) => readText(row, 'id'));
      const entities = await find(ids);
      return ids.flatMap((id) => entities.get(id) ?? []);
    },

    async count(hidden = []) {
      const [row] = await store.read('entity/count-entities', { hidden });
      return Number(row?.['entities'] ?? 0);
    },

    async names({ ids, hidden, after, limit }, reader = store) {
      const rows =
        ids === null
          ? await reader.read('entity/find-names', { after, hidden, limit })
          : await reader.read('entity/find-names-of', { ids, hidden });
      return rows.map((row) => toNames(row));
    },

    async withAttribute({ types, attributes, limit }, reader = store) {
      const rows = await reader.read('entity/find-entities-with-attribute', { types, attributes, limit });
      return rows.map((row) => toNames(row));
    },

    async withConditions({ type, conditions, asOf, limit }) {
      const parameters = { conditions: conditions.map((condition) => ({ ...condition })), limit, ...momentParameters(asOf) };
      const rows = await store.read('entity/find-entities-by-conditions', parameters, { label: type });
      return rows.map((row) => entityFromProperties(row['entity']));
    },

    async save(transaction, entities) {
      for (const [type, group] of groupBy(entities, (entity) => entity.type)) {
        const rows = group.map((entity) => ({ id: entity.id, properties: entityToProperties(entity) }));
        await transaction.write('entity/upsert-entities', { rows }, { label: type });
      }
    },

    async findSuperseded(ids, asOf) {
      if (ids.length === 0) return new Map();
      const rows = await store.read('entity/find-superseded-versions', { ids: [...new Set(ids)], asOf: new Date(asOf).toISOString() });
      // Written by `keepVersions` of this or an earlier version of the same type.
      return new Map(
        rows.map((row) => {
          const id = readText(row, 'id');
          // It may have had another id then.
          return [id, { ...(JSON.parse(readText(row, 'content')) as Entity), id }];
        }),
      );
    },

    async keepVersions(transaction, entities, supersededAt) {
      const rows = entities.map((entity) => ({
        // With the time: before histories were kept, what was deleted and made anew counted from 1 again.
        key: `${entity.id}#${String(entity.version)}@${entity.updatedAt}`,
        properties: { entityId: entity.id, number: entity.version, supersededAt, content: JSON.stringify(entity) },
      }));
      if (rows.length > 0) await transaction.write('entity/upsert-entity-versions', { rows });
    },

    async keptVersions(wanted, reader = store) {
      if (wanted.length === 0) return [];
      const rows = await reader.read('entity/find-entity-versions', { rows: wanted.map(({ id, version }) => ({ id, version })) });
      // Written by `keepVersions`, as above.
      const found = new Map(
        rows.map((row) => [`${readText(row, 'id')}#${String(Number(row['version']))}`, JSON.parse(readText(row, 'content')) as Entity]),
      );
      return wanted.map(({ id, version }) => found.get(`${id}#${String(version)}`) ?? null);
    },

    async delete(transaction, id) {
      await transaction.write('entity/delete-entity', { id });
      await transaction.write('feedback/delete-feedback-of-customer', { customerId: id });
    },

    async eraseVersions(transaction, id) {
      await transaction.write('entity/delete-entity-versions', { id });
    },
  };
};

const toNames = (row: Readonly<Record<string, Json>>): EntityNames => {
  const { id, type, aliases_zh, aliases_en } = namesRow.parse(row);
  return { id, type, names: readLocalised(row, 'name'), aliases: { zh: aliases_zh, en: aliases_en } };
};

/** The entities as they were at a past moment: of one that was changed since, the version that held then. One statement more than without. */
export const entitiesAsOf = (entities: EntityRepository, asOf: string): EntityRepository => ({
  ...entities,
  async find(ids, reader) {
    const [now, then] = await Promise.all([entities.find(ids, reader), entities.findSuperseded(ids, asOf)]);
    return new Map([...now].map(([id, entity]) => [id, then.get(id) ?? entity]));
  },
});
