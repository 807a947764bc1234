import { z } from 'zod';
import type { Entity, EntityRef, Relation } from '../../domain/entity.js';
import { groupBy } from '../../domain/group-by.js';
import type { Json } from '../../domain/json.js';
import type { PathStep } from '../../domain/ontology.js';
import type { GraphReader, GraphStore, GraphTransaction, Row } from '../graph-store.js';
import { entityFromProperties, json, jsonObject, momentParameters, readLocalised } from './row-schemas.js';

/** A relation seen from one of its ends. */
export interface RelatedEntity {
  /** The end it was asked for. */
  readonly id: string;
  readonly relation: Relation;
  /** The other end. */
  readonly other: Entity;
}

/** One step from one entity to another. */
export interface FollowedStep {
  /** The end it was asked for. */
  readonly from: string;
  readonly to: EntityRef;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface RelationRepository {
  /** One step from some entities along (`OUTGOING`) or against relations of one type that hold at `asOf`. At most `limit` steps. */
  follow(
    ids: readonly string[],
    step: PathStep,
    options: { readonly asOf: string; readonly limit: number },
  ): Promise<readonly FollowedStep[]>;
  /** Relations of some types that leave or reach some entities. Types must be known to the ontology; none gives nothing. */
  findAround(ids: readonly string[], types: readonly string[], reader?: GraphReader): Promise<readonly RelatedEntity[]>;
  /** An entity with all relations that leave it, whatever their type; `null` when there is none. */
  findWithOutgoing(id: string): Promise<{ readonly entity: Entity; readonly relations: readonly RelatedEntity[] } | null>;
  /** A page of the relations that leave or reach an entity, in the order of their places. @param after the last place seen; empty: none */
  listAt(
    id: string,
    direction: PathStep['direction'],
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly { readonly place: string; readonly relation: Relation }[]>;
  find(transaction: GraphTransaction, end: Pick<Relation, 'from' | 'type' | 'to'>): Promise<Relation | null>;
  /** Those that exist among relations of one type, whatever their properties. */
  findBetween(reader: GraphReader, type: string, ends: readonly Pick<Relation, 'from' | 'to'>[]): Promise<readonly Relation[]>;
  /** Relations of one type that leave (`from`) or reach (`to`) some entities. */
  findAt(reader: GraphReader, type: string, end: 'from' | 'to', ids: readonly string[]): Promise<readonly Relation[]>;
  /** The first relations of one type, with the types of their ends. */
  listOfType(
    reader: GraphReader,
    type: string,
    limit: number,
  ): Promise<readonly { readonly relation: Relation; readonly fromType: string; readonly toType: string }[]>;
  save(transaction: GraphTransaction, relations: readonly Relation[]): Promise<void>;
  delete(transaction: GraphTransaction, end: Pick<Relation, 'from' | 'type' | 'to'>): Promise<void>;
}

const optionalText = z.string().nullable();
const relationRow = z.object({
  id: z.string(),
  from: z.string(),
  type: z.string(),
  to: z.string(),
  properties: jsonObject,
  other: json,
});
const endsRow = z.object({ from: z.string(), to: z.string(), properties: jsonObject });
const typedEndsRow = endsRow.extend({ fromType: z.string(), toType: z.string() });
const listedRow = z.object({ place: z.string(), type: z.string(), otherId: z.string(), properties: jsonObject });
const followedRow = z.object({
  from: z.string(),
  to: z.string(),
  type: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
const outgoingRow = z.object({
  entity: json,
  relations: z.array(z.object({ type: z.string(), properties: jsonObject, object: json })),
});

export const createRelationRepository = ({ store }: { readonly store: GraphStore }): RelationRepository => ({
  async follow(ids, { relation, direction }, { asOf, limit }) {
    if (ids.length === 0) return [];
    const statement = direction === 'OUTGOING' ? 'relation/find-ends-along' : 'relation/find-ends-against';
    const rows = await store.read(statement, { ids: [...new Set(ids)], limit, ...momentParameters(asOf) }, { type: relation });
    return rows.map((row) => {
      const { from, to, type, validFrom, validTo } = followedRow.parse(row);
      return { from, to: { id: to, type, names: readLocalised(row, 'name') }, validFrom, validTo };
    });
  },

  async findAround(ids, types, reader = store) {
    if (ids.length === 0 || types.length === 0) return [];
    const rows = await reader.read('relation/find-relations', { ids: [...new Set(ids)] }, { type: types });
    return rows.map((row) => {
      const { id, from, type, to, properties, other } = relationRow.parse(row);
      return { id, relation: toRelation(from, type, to, properties), other: entityFromProperties(other) };
    });
  },

  async findWithOutgoing(id) {
    const [row] = await store.read('entity/find-entities-and-relations', { ids: [id] });
    if (row === undefined) return null;
    const { entity, relations } = outgoingRow.parse(row);
    const related = relations.map(({ type, properties, object }) => {
      const other = entityFromProperties(object);
      return { id, relation: toRelation(id, type, other.id, properties), other };
    });
    // The engines return a pattern comprehension in their own order.
    related.sort((a, b) => compare(a.relation.type, b.relation.type) || compare(a.other.id, b.other.id));
    return { entity: entityFromProperties(entity), relations: related };
  },

  async listAt(id, direction, { after, limit }) {
    const isOutgoing = direction === 'OUTGOING';
    const rows = await store.read(isOutgoing ? 'relation/list-outgoing' : 'relation/list-incoming', { id, after, limit });
    return rows.map((row) => {
      const { place, type, otherId, properties } = listedRow.parse(row);
      return { place, relation: isOutgoing ? toRelation(id, type, otherId, properties) : toRelation(otherId, type, id, properties) };
    });
  },

  async find(transaction, { from, type, to }) {
    const [row] = await transaction.read('relation/find-relation', { from, to }, { type });
    return row === undefined ? null : toRelation(from, type, to, jsonObject.parse(row['properties']));
  },

  async listOfType(reader, type, limit) {
    const rows = await reader.read('relation/list-relations-of-type', { limit }, { type });
    return rows.map((row) => {
      const { from, to, fromType, toType, properties } = typedEndsRow.parse(row);
      return { relation: toRelation(from, type, to, properties), fromType, toType };
    });
  },

  async findBetween(reader, type, ends) {
    if (ends.length === 0) return [];
    const rows = await reader.read('relation/find-relations-between', { rows: ends.map(({ from, to }) => ({ from, to })) }, { type });
    return rows.map((row) => fromEnds(type, row));
  },

  async findAt(reader, type, end, ids) {
    if (ids.length === 0) return [];
    const statement = end === 'from' ? 'relation/find-outgoing' : 'relation/find-incoming';
    const rows = await reader.read(statement, { ids: [...new Set(ids)] }, { type });
    return rows.map((row) => fromEnds(type, row));
  },

  async save(transaction, relations) {
    for (const [type, group] of groupBy(relations, (relation) => relation.type)) {
      const rows = group.map(({ from, to, properties, validFrom, validTo }) => ({
        from,
        to,
        properties: withoutNulls({ ...properties, validFrom, validTo }),
      }));
      await transaction.write('relation/upsert-relations', { rows }, { type });
    }
  },

  async delete(transaction, { from, type, to }) {
    await transaction.write('relation/delete-relation', { from, to }, { type });
  },
});

const fromEnds = (type: string, row: Row): Relation => {
  const { from, to, properties } = endsRow.parse(row);
  return toRelation(from, type, to, properties);
};

const toRelation = (from: string, type: string, to: string, all: Readonly<Record<string, Json>>): Relation => {
  const { validFrom = null, validTo = null, ...properties } = all;
  return { from, type, to, properties, validFrom: optionalText.parse(validFrom), validTo: optionalText.parse(validTo) };
};

const withoutNulls = (properties: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
